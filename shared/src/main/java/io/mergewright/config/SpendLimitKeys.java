package io.mergewright.config;

import java.util.List;

/** The two settings of one limit. */
record SpendLimitKeys(Setting<Limit> dollars, Setting<Limit> tokens) {
    private static final int MOST_DOLLARS = 1_000_000;
    private static final long MOST_TOKENS = 1_000_000_000_000L;

    /** @param purpose what it may be spent on */
    static SpendLimitKeys of(String name, String purpose, String dollars, String tokens) {
        return new SpendLimitKeys(
                Setting.of(
                        "budget." + name + ".dollars",
                        ValueTypes.money(MOST_DOLLARS),
                        dollars,
                        "Most money for " + purpose + "."),
                Setting.of(
                        "budget." + name + ".tokens",
                        ValueTypes.limit(MOST_TOKENS),
                        tokens,
                        "Most tokens for " + purpose + "."));
    }

    List<Setting<?>> settings() {
        return List.of(dollars, tokens);
    }

    SpendLimit limit(Settings settings) {
        return new SpendLimit(settings.get(dollars), settings.get(tokens));
    }
}
