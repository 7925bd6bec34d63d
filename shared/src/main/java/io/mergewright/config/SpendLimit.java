package io.mergewright.config;

import java.util.Objects;

/** The most that may be spent, in money and in tokens; both hold. */
public record SpendLimit(Limit microDollars, Limit tokens) {
    public SpendLimit {
        Objects.requireNonNull(microDollars, "microDollars");
        Objects.requireNonNull(tokens, "tokens");
    }
}
