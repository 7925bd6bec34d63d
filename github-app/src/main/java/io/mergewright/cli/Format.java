package io.mergewright.cli;

import java.util.Locale;

/** How a diagnosis is printed. */
enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    SARIF;

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
