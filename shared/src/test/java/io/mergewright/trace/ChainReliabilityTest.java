package io.mergewright.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainReliabilityTest {
    @Test
    void shouldMultiplyTheSharesOfTheSteps() {
        var reliability = ChainReliability.of(List.of(
                step("a", "done", 1), step("a", "done", 2), step("b", "done", 1), step("b", "degraded", 3), other()));

        assertThat(reliability.atFirst()).isCloseTo(0.25, within(1e-9));
        assertThat(reliability.withRetries()).isCloseTo(0.5, within(1e-9));
        assertThat(reliability.withFallback()).isCloseTo(1, within(1e-9));
    }

    @Test
    void shouldCountAStepThatFailedAgainstAllThree() {
        assertThat(ChainReliability.of(List.of(step("a", "failed", 0))).withFallback())
                .isZero();
    }

    @Test
    void shouldBeCertainWhereNothingRan() {
        assertThat(ChainReliability.of(List.of()).atFirst()).isEqualTo(1);
    }

    private static SpanRecord step(String name, String result, int attempts) {
        return new SpanRecord(
                "t",
                "s",
                "p",
                "step " + name,
                Instant.EPOCH,
                Duration.ZERO,
                Map.of("mergewright.step.result", result, "mergewright.step.attempts", String.valueOf(attempts)),
                "");
    }

    private static SpanRecord other() {
        return new SpanRecord("t", "s", "", "handling x", Instant.EPOCH, Duration.ZERO, Map.of(), "");
    }
}
