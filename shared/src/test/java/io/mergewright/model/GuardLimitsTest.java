package io.mergewright.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GuardLimitsTest {
    @Test
    void shouldRefuseLimitsThatLetNothingThrough() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(0, Duration.ofSeconds(1), 10, Duration.ofSeconds(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GuardLimits(1, Duration.ofSeconds(1), 10, Duration.ZERO));
    }
}
