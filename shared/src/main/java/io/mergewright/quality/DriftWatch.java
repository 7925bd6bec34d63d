package io.mergewright.quality;

import io.mergewright.ledger.Outcome;
import io.mergewright.ledger.Outcomes;
import io.mergewright.quality.Alarm.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs a {@link DropTest} over the answers, and one over the labels, of each agent, model and version of a prompt. */
public final class DriftWatch {
    /** Looked at, of all together. */
    private static final int MOST = 5_000;

    private final Outcomes outcomes;

    public DriftWatch(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    private record Stream(String agent, String model, String prompt) {}

    /** Falls that go on. */
    public List<Alarm> alarms() {
        List<Outcome> latest = outcomes.latest(MOST);
        List<Alarm> alarms = new ArrayList<>(alarms(latest, Measured.ACCEPTANCE, Outcome::accepted));
        alarms.addAll(alarms(latest, Measured.LABELS, Outcome::label));
        return alarms;
    }

    private static List<Alarm> alarms(
            List<Outcome> outcomes, Measured measured, Function<Outcome, Optional<Boolean>> answer) {
        Map<Stream, DropTest> tests = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            var stream = new Stream(outcome.agent(), outcome.model(), outcome.prompt());
            answer.apply(outcome)
                    .ifPresent(yes ->
                            tests.computeIfAbsent(stream, one -> new DropTest()).add(yes));
        }
        List<Alarm> alarms = new ArrayList<>();
        tests.forEach((stream, test) -> test.open()
                .ifPresent(drop ->
                        alarms.add(new Alarm(measured, stream.agent(), stream.model(), stream.prompt(), drop))));
        return alarms;
    }
}
