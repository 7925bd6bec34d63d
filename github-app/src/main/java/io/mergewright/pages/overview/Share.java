package io.mergewright.pages.overview;

import io.mergewright.core.Proportion;
import io.mergewright.ledger.report.Words;
import java.util.Locale;

/** A share with its Wilson interval at 95 %. */
public record Share(long successes, long trials, double rate, double lower, double upper) {
    private static final double PERCENT = 100;

    /** The share that {@code proportion} is. */
    public static Share of(Proportion proportion) {
        return new Share(
                proportion.successes(), proportion.trials(), proportion.rate(), proportion.lower(), proportion.upper());
    }

    public boolean known() {
        return trials > 0;
    }

    public String words() {
        return Words.rate(new Proportion(successes, trials));
    }

    public String percent() {
        return known() ? Words.percent(rate) : "-";
    }

    public String interval() {
        return known() ? String.format(Locale.ROOT, "%.1f to %.1f %%", PERCENT * lower, PERCENT * upper) : "-";
    }
}
