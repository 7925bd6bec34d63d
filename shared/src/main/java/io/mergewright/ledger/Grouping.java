package io.mergewright.ledger;

import java.util.Locale;

/** By what suggestions are counted apart. */
public enum Grouping {
    REPO,
    JOB,
    CATEGORY,
    AGENT,
    MODEL,
    PROMPT,
    /** Tenths of confidence, named by their lower end, such as {@code 0.7}. */
    CONFIDENCE,
    /** Weeks in UTC, named by their Monday, such as {@code 2026-11-23}. */
    WEEK;

    /** Whether its groups have names from outside; the others are numbers and days. */
    public boolean isNamed() {
        return this != CONFIDENCE && this != WEEK;
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
