package io.mergewright.cli;

import java.util.Locale;

/** How tables are printed. */
enum TableFormat {
    TABLE,
    JSON,
    CSV;

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
