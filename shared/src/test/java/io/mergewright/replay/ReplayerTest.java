package io.mergewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mergewright.budget.Usage;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.diagnose.rule.RuleFileReader;
import io.mergewright.explain.Explainer;
import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationFit;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Observation;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.model.Answer;
import io.mergewright.model.CassetteException;
import io.mergewright.model.CassetteRecorder;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelTier;
import io.mergewright.model.RecordingChatModel;
import io.mergewright.supervisor.DiagnosisPlan;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Luck;
import io.mergewright.supervisor.StepReport;
import io.mergewright.supervisor.StepResult;
import io.mergewright.supervisor.Supervisor;
import io.mergewright.supervisor.TimedAttempts;
import io.mergewright.supervisor.Workers;
import io.opentelemetry.api.OpenTelemetry;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReplayerTest {
    private static final Recording.Origin ORIGIN = new Recording.Origin("1.0", "rules-1");
    private static final String LOG = """
            $ make
            main.c:7:3: error: expected ';' before 'return' \uD83D\uDE00
            make: *** [main.o] Error 1
            The command "make" exited with 2.
            """;
    private static final String CLAIM = """
            {"claims": [{"cause": "a semicolon is missing", "category": "compile", "remedy": "End line 7 with one",
            "quotes": [{"line": 2, "text": "expected ';' before 'return'"}]}]}""";

    private final Diagnoser diagnoser = new Diagnoser(RuleLibrary.load());
    private final Workers workers = new Workers(4);
    private int calls;

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void shouldGiveTheSameBytesAgain() {
        Recording recording =
                recorded(prompt -> new Answer(CLAIM, new Usage(900, 0, 60), "m-2026"), Duration.ofMinutes(1));

        Replayed replayed = replay(recording);

        assertThat(recording.result()).contains("End line 7 with one").contains("\"decision\" : \"publish\"");
        assertThat(replayed.result()).isEqualTo(recording.result());
        assertThat(replayed.identical()).isTrue();
        assertThat(replayed.differences()).isEmpty();
    }

    @Test
    void shouldDecideByTheCalibrationThatWasInForce() {
        List<Observation> rejected = IntStream.range(0, 200)
                .mapToObj(i -> new Observation("compile", 0.5 + i % 40 / 100.0, 0.5, i % 4 == 0))
                .toList();
        Calibration calibration = CalibrationFit.of(7, rejected, 200, Instant.parse("2026-11-22T12:00:00.123456789Z"));

        Recording recording = recorded(
                prompt -> new Answer(CLAIM, new Usage(900, 0, 60), "m-2026"), Duration.ofMinutes(1), calibration);
        Replayed replayed = replay(recording);

        assertThat(recording.result()).contains("calibration 7, learned from 200 outcomes (200 of category compile)");
        assertThat(replayed.result()).isEqualTo(recording.result());
        assertThat(replayed.differences()).isEmpty();
        assertThat(RecordingJson.read(RecordingJson.write(recording))).isEqualTo(recording);
    }

    @Test
    void shouldRepeatFailuresAndRetriesWithoutWaiting() {
        Recording recording = recorded(
                prompt -> {
                    calls++;
                    if (calls < 3) {
                        throw new ModelException(
                                ModelException.Kind.RATE_LIMITED, "m: 429", Duration.ofSeconds(10), null);
                    }
                    return new Answer("no JSON at all", new Usage(9, 0, 6), "m");
                },
                Duration.ofMinutes(1));

        Replayed replayed = replay(recording);

        assertThat(recording.steps().get(0).failures()).hasSize(3);
        assertThat(recording.calls().calls()).hasSize(4);
        assertThat(replayed.result()).isEqualTo(recording.result()).contains("ask was replaced");
        assertThat(replayed.differences()).isEmpty();
    }

    @Test
    void shouldGiveUpAgainOnACallThatTookTooLong() {
        var never = new CountDownLatch(1);
        Recording recording = recorded(
                prompt -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new Answer(CLAIM, new Usage(9, 0, 6), "m");
                },
                Duration.ofMillis(200));

        Replayed replayed = replay(recording);

        assertThat(recording.steps().get(0).shortfall()).contains("no result before its deadline");
        assertThat(replayed.result()).isEqualTo(recording.result());
        assertThat(replayed.identical()).isTrue();
    }

    @Test
    void shouldSayThatRulesHaveChangedAndWhatComesOfIt() throws Exception {
        Recording recording = recorded(prompt -> new Answer(CLAIM, new Usage(9, 0, 6), "m"), Duration.ofMinutes(1));
        var own = RuleFileReader.ofUserRules().read("own.yml", new StringReader("""
                tools:
                  - tool: gcc
                    category: compile
                    rules:
                      - id: no-semicolon
                        headline: Somebody forgot a semicolon
                        start: "error: expected ';'"
                """));
        var changed = new Diagnoser(RuleLibrary.load(List.of(own)));

        Replayed replayed = new Replayer(changed, new Recording.Origin("1.1", "rules-2")).replay(recording);

        assertThat(replayed.identical()).isFalse();
        assertThat(replayed.differences())
                .contains(
                        "recorded by version 1.0, replayed by 1.1",
                        "the rules have changed (rules-1 then, rules-2 now)")
                .anyMatch(text -> text.contains("asks something else"))
                .anyMatch(text -> text.startsWith("/diagnoses/0/headline: ")
                        && text.endsWith("\"Somebody forgot a semicolon\" now"));
    }

    @Test
    void shouldSayWhichStepsAreNewOrGone() {
        Recording then = recorded(prompt -> new Answer(CLAIM, new Usage(9, 0, 6), "m"), Duration.ofMinutes(1));
        var steps = List.of(
                new StepReport("dream", new StepResult.Done(), List.of()),
                then.steps().get(0),
                then.steps().get(1));
        var changed = new Recording(
                then.handling(),
                then.origin(),
                then.shape(),
                then.log(),
                then.known(),
                then.marks(),
                steps,
                then.calls(),
                then.result());

        assertThat(replay(changed).differences())
                .containsExactly(
                        "step decide: not there when this was recorded", "step dream: recorded, and not there now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no JSON", "[]", "{}", "{\"version\":2}", "{\"version\":1}", "{\"version\":1,\"handling\":7}"
            })
    void shouldRefuseWhatIsNoRecording(String text) {
        assertThatExceptionOfType(CassetteException.class).isThrownBy(() -> RecordingJson.read(text));
    }

    @Test
    void shouldKeepEveryCharacter() {
        Recording recording =
                recorded(prompt -> new Answer("\uD800 ü", new Usage(9, 0, 6), "m"), Duration.ofMinutes(1));

        String json = RecordingJson.write(recording);

        assertThat(json).matches("\\A\\p{ASCII}*\\z");
        assertThat(RecordingJson.read(json)).isEqualTo(recording);
    }

    private Replayed replay(Recording recording) {
        return new Replayer(diagnoser, ORIGIN).replay(RecordingJson.read(RecordingJson.write(recording)));
    }

    private Recording recorded(ChatModel model, Duration deadline) {
        return recorded(model, deadline, Calibration.NONE);
    }

    private Recording recorded(ChatModel model, Duration deadline, Calibration calibration) {
        LogWindow log = new LogReader().read(LogSource.ofText(LOG, "test.log"));
        var recorder = new CassetteRecorder();
        var thresholds = Thresholds.PRIOR.forPrecision(0.6, calibration);
        var marks = new NotedMarks(text -> "mark");
        ChatModel recording = new RecordingChatModel(model, "test/m", recorder);
        var plan = new DiagnosisPlan(
                new Explainer(1500, marks),
                new Gate(new ConfidenceModel(), calibration, thresholds),
                (tier, agent, handling) -> tier == ModelTier.CHEAP ? Optional.of(recording) : Optional.empty(),
                new DiagnosisPlan.Limits(3, 0.6, deadline, deadline, deadline));
        var attempts = new TimedAttempts(workers, Clock.systemUTC(), new Luck(wait -> {}, new Random(1)));
        var supervisor =
                new Supervisor(attempts, OpenTelemetry.noop().getTracer("test"), Clock.systemUTC(), () -> "h-1");
        var outcome = supervisor.runFrom(plan.plan(), () -> Investigation.of(log, diagnoser.diagnose(log)));
        var shape = new Recording.Shape(1500, 0.6, thresholds, calibration, Map.of(ModelTier.CHEAP, "test/m"));
        return new Recording(
                outcome.handling(),
                ORIGIN,
                shape,
                log,
                List.of(),
                marks.given(),
                outcome.steps(),
                recorder.cassette(),
                ResultJson.of(outcome));
    }
}
