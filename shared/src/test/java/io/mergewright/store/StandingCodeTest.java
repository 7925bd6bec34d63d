package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.ledger.Standing;
import io.mergewright.ledger.State;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingCodeTest {
    @Test
    void shouldGiveBackWhatItWasMadeOf() {
        for (State state : State.values()) {
            var code = new StandingCode(StandingCode.of(standing(state, true, false, true, false, true)));

            assertThat(code.state()).isEqualTo(state);
            assertThat(code.shown() && code.viewed() && code.verified()).isTrue();
            assertThat(code.asked() || code.touched()).isFalse();
        }
    }

    @Test
    void shouldKeepTheNumbersThatStoresHold() {
        assertThat(StandingCode.of(standing(State.ACCEPTED, true, true, true, true, true)))
                .isEqualTo(4 * 32 + 31);
        assertThat(StandingCode.of(standing(State.REVERTED, true, false, false, false, false)))
                .isEqualTo(8 * 32 + 1);
    }

    private static Standing standing(
            State state, boolean shown, boolean asked, boolean viewed, boolean touched, boolean verified) {
        return new Standing(
                state,
                shown,
                asked,
                viewed,
                touched,
                verified,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
