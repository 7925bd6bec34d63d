package io.mergewright.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetPrecisionTest {
    private static final Thresholds FIXED = new Thresholds(0.7, 0.4);

    @Test
    void shouldKeepTheFixedThresholdsAndSaySoWhereTooLittleIsKnown() {
        Thresholds thresholds = FIXED.forPrecision(0.8, Calibration.NONE);

        assertThat(thresholds.publish()).isEqualTo(0.7);
        assertThat(thresholds.ask()).isEqualTo(0.4);
        assertThat(thresholds.why())
                .isEqualTo("the fixed one, since 0 outcomes are too few to set one for a precision of 80 %");
    }

    @Test
    void shouldPickTheLowestCutThatIsCertainEnough() {
        var table = List.of(new Cut(0.9, 40, 39), new Cut(0.8, 80, 76), new Cut(0.6, 160, 150), new Cut(0.5, 300, 200));

        assertThat(FIXED.forPrecision(0.8, calibration(table, table)).publish()).isEqualTo(0.6);
    }

    @Test
    void shouldStopAtTheFirstCutThatFails() {
        var table = List.of(new Cut(0.9, 40, 39), new Cut(0.8, 50, 39), new Cut(0.6, 55, 54));

        assertThat(FIXED.forPrecision(0.8, calibration(table, table)).publish()).isEqualTo(0.9);
    }

    @Test
    void shouldAskForEverythingWhereTheLatestHalfFails() {
        var good = List.of(new Cut(0.9, 40, 40));
        var bad = List.of(new Cut(0.9, 40, 20));

        Thresholds thresholds = FIXED.forPrecision(0.8, calibration(good, bad));

        assertThat(thresholds.publish()).isEqualTo(1);
        assertThat(thresholds.ask()).isEqualTo(0.4);
        assertThat(thresholds.why()).isEqualTo("no lower one is known to reach a precision of 80 % yet");
    }

    @Test
    void shouldNotAskAPersonWhatItMayPublish() {
        var table = List.of(new Cut(0.9, 40, 40), new Cut(0.3, 200, 195));

        Thresholds thresholds = FIXED.forPrecision(0.8, calibration(table, table));

        assertThat(thresholds.publish()).isEqualTo(0.3);
        assertThat(thresholds.ask()).isEqualTo(0.3);
    }

    @Test
    void shouldTellTheGateWhy() {
        var table = List.of(new Cut(0.3, 60, 60));
        Calibration calibration = calibration(table, table);

        var decision = new Gate(new ConfidenceModel(), calibration, FIXED.forPrecision(0.8, calibration))
                .decide("test", List.of(new Signal(Signal.Kind.RULE, 0.5)));

        assertThat(decision).isInstanceOf(Decision.Publish.class);
        assertThat(decision.reasons())
                .contains(
                        "confidence 0.50 is at or above the bar to publish, 0.30,"
                                + " from which on at least 80 % are right, with 95 % certainty",
                        "calibration 1, learned from 400 outcomes, makes 0.50 of 0.50");
    }

    /** Hanley and Lippman-Hand 1983: without a failure the bound is the n-th root of the risk. */
    @Test
    void shouldBoundExactly() {
        assertThat(ExactBound.lower(30, 30, 0.05)).isCloseTo(Math.pow(0.05, 1 / 30.0), within(1e-9));
        assertThat(ExactBound.lower(0, 30, 0.05)).isZero();
        // R: binom.test(81, 263, alternative = "greater")
        assertThat(ExactBound.lower(81, 263, 0.05)).isCloseTo(0.2610, within(5e-4));
    }

    private static Calibration calibration(List<Cut> all, List<Cut> half) {
        return new Calibration(1, Instant.EPOCH, 0, 400, Line.STRAIGHT, Map.of(), Shape.STRAIGHT, List.of(all, half));
    }
}
