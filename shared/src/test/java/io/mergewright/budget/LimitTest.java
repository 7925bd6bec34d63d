package io.mergewright.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {
    @Test
    void shouldRefuseAmountsThatMakeNoSense() {
        assertThatThrownBy(() -> Limit.ofTokens(-1)).hasMessage("bad limit: -1 tokens");
        assertThatThrownBy(() -> Limit.ofMicroDollars(Limit.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Limit.ofTokens(0).isNone()).isFalse();
        assertThat(Limit.NONE.isNone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void shouldReplaceTheLimitOfOneScope(Scope scope) {
        var limits = Limits.NONE.with(scope, Limit.ofTokens(7));

        for (var each : Scope.values()) {
            assertThat(limits.of(each)).isEqualTo(each == scope ? Limit.ofTokens(7) : Limit.NONE);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, $0.00", "1, $0.000001", "20000, $0.02", "4500000, $4.50", "100000000, $100.00", "1234567, $1.234567"
    })
    void shouldWriteMoneyForPeople(long microDollars, String text) {
        assertThat(Unit.MICRO_DOLLARS.format(microDollars)).isEqualTo(text);
    }
}
