package io.mergewright.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What a limit counts. */
public enum Unit {
    TOKENS,
    MICRO_DOLLARS;

    private static final int MICRO = 6;
    private static final int CENT = 2;

    public long of(Cost cost) {
        return this == TOKENS ? cost.tokens() : cost.microDollars();
    }

    public long of(Limit limit) {
        return this == TOKENS ? limit.tokens() : limit.microDollars();
    }

    /** An amount for people, such as {@code 1,500 tokens} or {@code $0.0325}. */
    public String format(long amount) {
        return this == TOKENS ? String.format(Locale.ROOT, "%,d tokens", amount) : "$" + dollars(amount);
    }

    private static String dollars(long microDollars) {
        BigDecimal dollars = BigDecimal.valueOf(microDollars, MICRO).stripTrailingZeros();
        return (dollars.scale() < CENT ? dollars.setScale(CENT, RoundingMode.UNNECESSARY) : dollars).toPlainString();
    }
}
