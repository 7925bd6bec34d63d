package io.mergewright.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mergewright.core.Proportion;
import io.mergewright.gate.Reliability.Bin;
import io.mergewright.gate.Reliability.Forecast;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    @Test
    void shouldMeasureByHand() {
        var reliability = Reliability.of(List.of(
                new Forecast(0.9, true), new Forecast(0.9, true), new Forecast(0.9, false), new Forecast(0.2, false)));

        assertThat(reliability.bins())
                .extracting(Bin::right)
                .containsExactly(new Proportion(0, 1), new Proportion(2, 3));
        assertThat(reliability.calibrationError()).isCloseTo(0.25 * 0.2 + 0.75 * (0.9 - 2 / 3.0), within(1e-12));
        assertThat(reliability.brier()).isCloseTo((0.01 + 0.01 + 0.81 + 0.04) / 4, within(1e-12));
        assertThat(reliability.skill()).isCloseTo(1 - 0.2175 / 0.25, within(1e-12));
        assertThat(reliability.auc()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void shouldPutTheHighestForecastIntoTheLastBin() {
        assertThat(Reliability.of(List.of(new Forecast(1, true))).bins().get(0).from())
                .isEqualTo(0.9);
    }

    @Test
    void shouldSayThatItDoesNotKnow() {
        var allRight = Reliability.of(List.of(new Forecast(0.9, true)));

        assertThat(allRight.skill()).isNaN();
        assertThat(allRight.auc()).isNaN();
        assertThat(Reliability.of(List.of()).brier()).isNaN();
    }
}
