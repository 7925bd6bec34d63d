package io.mergewright.replay;

import io.mergewright.diagnose.Diagnoser;
import io.mergewright.explain.Explainer;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.model.Cassette.Abandoned;
import io.mergewright.model.Cassette.Call;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Replay;
import io.mergewright.model.ReplayingChatModel;
import io.mergewright.supervisor.DiagnosisPlan;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.ModelAccess;
import io.mergewright.supervisor.ReplayedAttempts;
import io.mergewright.supervisor.Supervisor;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Goes through recorded handlings again, with the rules, prompts and code of today, and with the answers, settings and
 * delays of then. Needs neither network nor store. Thread-safe.
 */
public final class Replayer {
    private final Diagnoser diagnoser;
    private final Recording.Origin origin;

    /** @param origin of the handlings that it makes: version and rules of today */
    public Replayer(Diagnoser diagnoser, Recording.Origin origin) {
        this.diagnoser = diagnoser;
        this.origin = origin;
    }

    /** Handles again what {@code recording} holds. */
    public Replayed replay(Recording recording) {
        var calls = new Replay(recording.calls());
        var attempts = new ReplayedAttempts(recording.steps());
        var supervisor = new Supervisor(
                attempts,
                OpenTelemetry.noop().getTracer("replay"),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                recording::handling);
        var outcome = supervisor.runFrom(plan(recording, calls).plan(), () -> begin(recording));
        String result = ResultJson.of(outcome);
        List<String> differences = new ArrayList<>(origins(recording.origin()));
        differences.addAll(calls.mismatches());
        calls.left().stream()
                .filter(call -> !(call.outcome() instanceof Abandoned))
                .map(Replayer::unasked)
                .forEach(differences::add);
        differences.addAll(attempts.differences());
        differences.addAll(JsonDifference.between(recording.result(), result));
        return new Replayed(recording.handling(), result, result.equals(recording.result()), differences);
    }

    private Investigation begin(Recording recording) {
        Set<Long> known = new HashSet<>(recording.known());
        return Investigation.of(
                recording.log(), diagnoser.diagnose(recording.log(), line -> known.contains(line.number())));
    }

    private static DiagnosisPlan plan(Recording recording, Replay calls) {
        Recording.Shape shape = recording.shape();
        var usual = DiagnosisPlan.Limits.USUAL;
        return new DiagnosisPlan(
                new Explainer(shape.excerptTokens(), marks(recording.marks())),
                new Gate(new ConfidenceModel(), shape.calibration(), shape.thresholds()),
                models(shape.models(), calls),
                new DiagnosisPlan.Limits(
                        usual.attempts(), shape.enough(), usual.call(), usual.step(), usual.handling()));
    }

    private static ModelAccess models(Map<ModelTier, String> names, Replay calls) {
        return (tier, agent, handling) ->
                Optional.ofNullable(names.get(tier)).map(name -> new ReplayingChatModel(name, calls));
    }

    /** The recorded marks in their order; should more be asked for, the last one again. */
    private static UnaryOperator<String> marks(List<String> recorded) {
        Deque<String> left = new ArrayDeque<>(recorded);
        return text -> left.size() > 1 ? left.removeFirst() : left.isEmpty() ? "mark" : left.getFirst();
    }

    private List<String> origins(Recording.Origin then) {
        List<String> differences = new ArrayList<>();
        if (!then.program().equals(origin.program())) {
            differences.add("recorded by version %s, replayed by %s".formatted(then.program(), origin.program()));
        }
        if (!then.rules().equals(origin.rules())) {
            differences.add("the rules have changed (%s then, %s now)".formatted(then.rules(), origin.rules()));
        }
        return differences;
    }

    private static String unasked(Call call) {
        return "prompt %s: recorded with version %s, not asked now".formatted(call.prompt(), call.version());
    }
}
