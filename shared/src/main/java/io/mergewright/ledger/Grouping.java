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

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
