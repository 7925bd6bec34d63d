package io.mergewright.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.mergewright.gate.Signal.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private final Gate gate = new Gate(new ConfidenceModel(), new Thresholds(0.75, 0.4));

    @Test
    void shouldPublishWhatARuleKnowsWellAndAModelConfirms() {
        var decision = gate.decide(
                List.of(new Signal(Kind.RULE, 0.9), new Signal(Kind.AGREEMENT, 1), new Signal(Kind.CITATION, 1)));

        assertThat(decision).isInstanceOf(Decision.Publish.class);
    }

    @Test
    void shouldAskAPersonWhereOnlyAModelSpeaks() {
        var decision = gate.decide(List.of(new Signal(Kind.CITATION, 1), new Signal(Kind.MODEL_ALONE, 1)));

        assertThat(decision).isInstanceOf(Decision.AskHuman.class);
    }

    @Test
    void shouldWithholdWhatNothingSpeaksFor() {
        assertThat(gate.decide(List.of())).isInstanceOf(Decision.Withhold.class);
        assertThat(gate.decide(List.of(new Signal(Kind.RULE, 0.1)))).isInstanceOf(Decision.Withhold.class);
    }

    @Test
    void shouldSayWhy() {
        var decision = gate.decide(List.of(new Signal(Kind.RULE, 0.5), new Signal(Kind.MODEL_ALONE, 0.5)));

        assertThat(decision.reasons())
                .containsExactly(
                        "confidence 0.43 is under the bar to publish, 0.75",
                        "a rule knows this output (+2.0)",
                        "no rule says the same (-0.3)");
    }

    @Test
    void shouldComputeTheProbabilityByTheLogisticModelThatItsPageGives() {
        double probability = new ConfidenceModel()
                .of(List.of(new Signal(Kind.RULE, 0.5), new Signal(Kind.AGREEMENT, 1)))
                .probability();

        assertThat(probability).isCloseTo(1 / (1 + Math.exp(-(-2.0 + 4.0 * 0.5 + 1.2))), within(1e-12));
    }

    @Test
    void shouldNeverGrowLessSureByMoreEvidenceFor() {
        double before = 0;
        for (double strength = 0; strength <= 1; strength += 0.1) {
            double now = new ConfidenceModel()
                    .of(List.of(new Signal(Kind.RULE, Math.min(1, strength))))
                    .probability();
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void shouldRefuseThresholdsAndSignalsThatMakeNoSense() {
        assertThat(catchThrowable(() -> new Thresholds(0.3, 0.4))).hasMessageContaining("0.3");
        assertThat(catchThrowable(() -> new Signal(Kind.RULE, Double.NaN))).hasMessageContaining("NaN");
    }
}
