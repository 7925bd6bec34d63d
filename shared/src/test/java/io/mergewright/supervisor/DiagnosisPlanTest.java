package io.mergewright.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.budget.Usage;
import io.mergewright.core.Finding;
import io.mergewright.core.SettableClock;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.explain.Explainer;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Decision;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Thresholds;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.model.Answer;
import io.mergewright.model.ChatModel;
import io.mergewright.model.ModelException;
import io.mergewright.model.ModelTier;
import io.opentelemetry.api.OpenTelemetry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DiagnosisPlanTest {
    private static final String KNOWN = """
            $ make
            main.c:7:3: error: expected ';' before 'return'
            make: *** [main.o] Error 1
            The command "make" exited with 2.
            """;
    private static final String STRANGE = """
            $ ./deploy
            frobnicating the widgets
            the quux is not aligned with the frob
            giving up
            The command "./deploy" exited with 3.
            """;

    private final Map<ModelTier, ChatModel> models = new EnumMap<>(ModelTier.class);
    private final List<String> asked = new ArrayList<>();
    private final SettableClock clock = new SettableClock("2026-01-02T03:04:05Z");
    private final Workers workers = new Workers(4);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void shouldGiveTheDiagnosisOfTheRulesWithoutAModel() {
        var outcome = investigate(KNOWN);

        assertThat(outcome.state().diagnosis()).isEqualTo(outcome.state().rules());
        assertThat(outcome.shortfalls()).isEmpty();
    }

    @Test
    void shouldTakeOverTheRemedyWhereRuleAndModelAgree() {
        answer(
                ModelTier.CHEAP,
                claim("a semicolon is missing", "compile", "End line 7 with a semicolon", 2, "expected ';' before"));

        Diagnosis diagnosis = investigate(KNOWN).state().diagnosis();

        assertThat(diagnosis.causes()).hasSize(1);
        assertThat(diagnosis.causes().get(0).advice()).isEqualTo("End line 7 with a semicolon");
        assertThat(diagnosis.headline())
                .isEqualTo(investigate(KNOWN).state().rules().headline());
    }

    @Test
    void shouldShowBothWhereRuleAndModelDisagree() {
        answer(ModelTier.CHEAP, claim("the disk is full", "disk", "", 3, "[main.o] Error 1"));

        var state = investigate(KNOWN).state();

        assertThat(state.diagnosis().causes()).extracting(Finding::tool).containsExactly("gcc", "model");
        assertThat(state.diagnosis().headline()).isEqualTo(state.rules().headline());
        assertThat(state.causes().get(1).decision()).isInstanceOf(Decision.AskHuman.class);
    }

    @Test
    void shouldLetTheModelLeadWhereNoRuleIsClear() {
        answer(
                ModelTier.CHEAP,
                claim("The quux is misaligned", "configuration", "Align the quux", 3, "the quux is not aligned"));

        Diagnosis diagnosis = investigate(STRANGE).state().diagnosis();

        assertThat(diagnosis.headline()).isEqualTo("The quux is misaligned");
        assertThat(diagnosis.excerpts().get(0).firstLine()).isEqualTo(3);
        assertThat(diagnosis.causes().size()).isGreaterThan(1);
    }

    @Test
    void shouldAskTheStrongModelOnlyWhereTheCheapOneWasNotEnough() {
        answer(ModelTier.CHEAP, claim("a semicolon is missing", "compile", "", 2, "expected ';' before"));
        answer(ModelTier.STRONG, claim("a semicolon is missing", "compile", "", 2, "expected ';' before"));

        investigate(KNOWN);
        assertThat(asked).containsExactly("CHEAP");
        asked.clear();
        answer(ModelTier.CHEAP, "{\"claims\": []}");
        investigate(STRANGE);
        assertThat(asked).containsExactly("CHEAP", "STRONG");
    }

    @Test
    void shouldKeepWhatTheCheapModelProvedWhenTheStrongOneTakesAllTheTime() {
        answer(ModelTier.CHEAP, claim("The quux is misaligned", "configuration", "", 3, "the quux is not aligned"));
        models.put(ModelTier.STRONG, prompt -> {
            clock.pass(DiagnosisPlan.Limits.USUAL.handling());
            throw new ModelException(ModelException.Kind.TIMED_OUT, "no answer in time");
        });

        var outcome = investigate(STRANGE);

        assertThat(outcome.state().diagnosis().headline()).isEqualTo("The quux is misaligned");
        assertThat(outcome.shortfalls())
                .containsExactly(
                        "ask-strong was replaced: no answer in time", "decide failed: no time was left to begin");
    }

    @Test
    void shouldDropWhatTheModelInvents() {
        answer(ModelTier.CHEAP, claim("The quux is misaligned", "configuration", "", 3, "the quux exploded"));

        var state = investigate(STRANGE).state();

        assertThat(state.diagnosis()).isEqualTo(state.rules());
        assertThat(state.explanations().get(0).dropped()).isEqualTo(1);
    }

    @Test
    void shouldNotLetTheModelTurnAPassedBuildIntoAFailedOne() {
        answer(ModelTier.CHEAP, claim("It failed", "test", "", 1, "all is well here"));

        var outcome = investigate("all is well here\nBUILD SUCCESS\n");

        assertThat(outcome.state().diagnosis().failed()).isFalse();
        assertThat(asked).isEmpty();
    }

    @Test
    void shouldFallBackToTheRulesWhereTheModelFails() {
        models.put(ModelTier.CHEAP, prompt -> {
            throw new ModelException(ModelException.Kind.REJECTED, "the model refused the key");
        });

        var outcome = investigate(KNOWN);

        assertThat(outcome.state().diagnosis()).isEqualTo(outcome.state().rules());
        assertThat(outcome.shortfalls()).containsExactly("ask was replaced: the model refused the key");
    }

    @Test
    void shouldRepairAnAnswerOnceAndThenFallBack() {
        answer(ModelTier.CHEAP, "one more step is needed");

        var outcome = investigate(KNOWN);

        assertThat(asked).hasSize(2);
        assertThat(outcome.state().diagnosis()).isEqualTo(outcome.state().rules());
        assertThat(outcome.shortfalls()).singleElement().asString().startsWith("ask was replaced: ");
    }

    private void answer(ModelTier tier, String text) {
        models.put(tier, prompt -> {
            asked.add(tier.name());
            return new Answer(text, new Usage(100, 0, 10), "m");
        });
    }

    private static String claim(String cause, String category, String remedy, int line, String text) {
        return """
                {"claims": [{"cause": "%s", "category": "%s", "remedy": "%s", "quotes": [{"line": %d, "text": "%s"}]}]}""".formatted(cause, category, remedy, line, text);
    }

    private Outcome<Investigation> investigate(String text) {
        LogWindow log = new LogReader().read(LogSource.ofText(text, "test.log"));
        var plan = new DiagnosisPlan(
                new Explainer(1500, lines -> "mark"),
                new Gate(new ConfidenceModel(), Thresholds.PRIOR),
                (tier, agent, handling) -> Optional.ofNullable(models.get(tier)),
                DiagnosisPlan.Limits.USUAL);
        var supervisor = new Supervisor(
                new TimedAttempts(workers, clock, new Luck(wait -> {}, new Random(1))),
                OpenTelemetry.noop().getTracer("test"),
                clock,
                () -> "h");
        return supervisor.run(plan.plan(), Investigation.of(log, new Diagnoser(RuleLibrary.load()).diagnose(log)));
    }
}
