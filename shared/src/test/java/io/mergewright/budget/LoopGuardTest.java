package io.mergewright.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoopGuardTest {
    @Test
    void shouldStopThePromptThatComesAgain() {
        var guard = new LoopGuard(2, 9);
        guard.admit("a");
        guard.admit("a");

        assertThat(guard.admit("a"))
                .isEqualTo(new Verdict.Stop("loop-guard", "the same prompt was sent 2 times already"));
        assertThat(guard.admit("b")).isEqualTo(new Verdict.GoOn());
    }

    @Test
    void shouldStopAHandlingOfTooManyCalls() {
        var guard = new LoopGuard(1, 2);
        guard.admit("a");
        assertThat(guard.admit("a")).isInstanceOf(Verdict.Stop.class);

        assertThat(guard.admit("b")).isEqualTo(new Verdict.GoOn());
        assertThat(guard.admit("c"))
                .isEqualTo(new Verdict.Stop("loop-guard", "this handling has made 2 calls, the most it may"));
    }

    @Test
    void shouldRefuseBadSettings() {
        assertThatThrownBy(() -> new LoopGuard(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoopGuard(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
