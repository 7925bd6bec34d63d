package io.mergewright.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpendBreakerTest {
    private static final Spender SPENDER = new Spender("h1", "explain", "acme/shop");
    private static final SpendBreaker.Settings SETTINGS = new SpendBreaker.Settings(10, 5, 3, 50_000);

    @Test
    void shouldStopTheRunawayCase() {
        var breaker = breaker(Collections.nCopies(5, 20_000L));

        assertThat(breaker.check(SPENDER, 200_000)).isEqualTo(new Verdict.GoOn());
        assertThat(breaker.check(SPENDER, 200_001))
                .isEqualTo(new Verdict.Stop(
                        "spend-breaker",
                        "this handling would come to $0.200001, more than 10 times the usual $0.02 of explain"));
        assertThat(breaker.check(SPENDER, 4_500_000)).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void shouldTakeAFactorThatIsNoWholeNumber() {
        var breaker = new SpendBreaker(
                (spender, most) -> Collections.nCopies(5, 60_000L), new SpendBreaker.Settings(1.5, 5, 3, 50_000));

        assertThat(breaker.check(SPENDER, 90_000)).isEqualTo(new Verdict.GoOn());
        assertThat(breaker.check(SPENDER, 90_001).toString()).contains("more than 1.5 times the usual");
    }

    @Test
    void shouldGoByTheMedianSoThatOneDearHandlingChangesLittle() {
        var breaker = breaker(List.of(20_000L, 4_500_000L, 20_000L, 20_000L));

        assertThat(breaker.check(SPENDER, 300_000)).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void shouldStayClosedWhileLittleIsKnown() {
        assertThat(breaker(List.of(1L, 1L)).check(SPENDER, 9_000_000)).isEqualTo(new Verdict.GoOn());
    }

    @Test
    void shouldLetCheapHandlingsPassHoweverUnusual() {
        assertThat(breaker(List.of(0L, 0L, 0L)).check(SPENDER, 50_000)).isEqualTo(new Verdict.GoOn());
        assertThat(breaker(List.of(0L, 0L, 0L)).check(SPENDER, 50_001)).isInstanceOf(Verdict.Stop.class);
    }

    @Test
    void shouldSurviveAbsurdAmounts() {
        var breaker = breaker(Collections.nCopies(3, Limit.MOST));

        assertThat(breaker.check(SPENDER, Long.MAX_VALUE)).isInstanceOf(Verdict.Stop.class);
        assertThat(breaker.check(SPENDER, Limit.MOST)).isEqualTo(new Verdict.GoOn());
    }

    @Test
    void shouldAskForNoMoreThanItsSamples() {
        new SpendBreaker(
                        (spender, most) -> {
                            assertThat(most).isEqualTo(5);
                            return List.of();
                        },
                        SETTINGS)
                .check(SPENDER, 60_000);
    }

    @Test
    void shouldRefuseBadSettings() {
        assertThatThrownBy(() -> new SpendBreaker.Settings(0, 5, 3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpendBreaker.Settings(2, 2, 3, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SpendBreaker breaker(List<Long> costs) {
        return new SpendBreaker((spender, most) -> costs, SETTINGS);
    }
}
