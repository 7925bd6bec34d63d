package io.mergewright.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    /** Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3. */
    @Test
    void shouldGiveThePublishedIntervals() {
        assertInterval(new Proportion(81, 263), 0.2553, 0.3662);
        assertInterval(new Proportion(15, 148), 0.0624, 0.1605);
        assertInterval(new Proportion(0, 20), 0.0000, 0.1611);
        assertInterval(new Proportion(1, 29), 0.0061, 0.1718);
    }

    @Test
    void shouldKnowNothingOfNothing() {
        assertInterval(new Proportion(0, 0), 0, 1);
    }

    @Test
    void shouldRefuseMoreThanAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
    }

    private static void assertInterval(Proportion proportion, double lower, double upper) {
        assertThat(proportion.lower()).isCloseTo(lower, within(5e-5));
        assertThat(proportion.upper()).isCloseTo(upper, within(5e-5));
    }
}
