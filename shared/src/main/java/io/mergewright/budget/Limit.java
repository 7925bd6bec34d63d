package io.mergewright.budget;

/**
 * The most that may be spent in one window. Nothing may be spent at a limit of 0.
 *
 * @param tokens at most, or {@link #UNLIMITED}
 * @param microDollars at most, or {@link #UNLIMITED}
 */
public record Limit(long tokens, long microDollars) {
    /** No limit in this unit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** The largest limit: a thousand million dollars. Sums of such amounts still fit into 64 bits. */
    public static final long MOST = 1_000_000_000_000_000L;

    public static final Limit NONE = new Limit(UNLIMITED, UNLIMITED);

    public Limit {
        check(tokens, "tokens");
        check(microDollars, "micro-dollars");
    }

    public static Limit ofTokens(long tokens) {
        return new Limit(tokens, UNLIMITED);
    }

    public static Limit ofMicroDollars(long microDollars) {
        return new Limit(UNLIMITED, microDollars);
    }

    public boolean isNone() {
        return tokens == UNLIMITED && microDollars == UNLIMITED;
    }

    private static void check(long amount, String unit) {
        if (amount < 0 || (amount > MOST && amount != UNLIMITED)) {
            throw new IllegalArgumentException("bad limit: %d %s".formatted(amount, unit));
        }
    }
}
