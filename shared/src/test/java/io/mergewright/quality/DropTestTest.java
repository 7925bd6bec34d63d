package io.mergewright.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DropTestTest {
    private final DropTest test = new DropTest();

    @Test
    void shouldSayNothingWhileItLearns() {
        for (int i = 0; i < DropTest.LEARNING; i++) {
            assertThat(test.add(i < 40)).isFalse();
        }

        assertThat(test.open()).isEmpty();
    }

    @Test
    void shouldRaiseTheAlarmOnceWhenAcceptanceHalves() {
        steady(400, 5, 2);

        int raised = 0;
        int first = 0;
        for (int i = 1; i <= 300; i++) {
            if (test.add(i % 5 == 0)) {
                raised++;
                first = first == 0 ? i : first;
            }
        }

        assertThat(raised).isEqualTo(1);
        assertThat(first).isBetween(60, 120);
        var drop = test.open().orElseThrow();
        assertThat(drop.before()).isBetween(0.38, 0.42);
        assertThat(drop.since().rate()).isBetween(0.18, 0.22);
    }

    @Test
    void shouldCloseTheAlarmWhenAcceptanceIsBack() {
        steady(400, 5, 2);
        steady(200, 5, 1);
        assertThat(test.open()).isPresent();

        steady(400, 5, 2);

        assertThat(test.open()).isEmpty();
    }

    @Test
    void shouldStayQuietWhenAcceptanceStaysOrRises() {
        var random = new Random(42);
        int raised = 0;
        for (int i = 0; i < 5_000; i++) {
            raised += test.add(random.nextDouble() < 0.4) ? 1 : 0;
        }
        steady(1_000, 10, 8);

        assertThat(raised).isZero();
        assertThat(test.open()).isEmpty();
    }

    @Test
    void shouldTakeAStreamWithoutAnyYes() {
        steady(2_000, 10, 0);

        assertThat(test.open()).isEmpty();
    }

    /** {@code yes} of every {@code of} answers are yes. */
    private void steady(int count, int of, int yes) {
        for (int i = 0; i < count; i++) {
            test.add(i % of < yes);
        }
    }
}
