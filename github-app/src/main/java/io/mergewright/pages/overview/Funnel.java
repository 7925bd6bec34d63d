package io.mergewright.pages.overview;

import java.util.List;
import java.util.Locale;

/** How far suggestions came, as bars. */
record Funnel(List<Bar> bars) {
    private static final double PERCENT = 100;

    /** {@code width} is a share of all that were proposed; {@code kind} a class of styles. */
    record Bar(String name, long count, String share, String width, String kind, String meaning) {}

    static Funnel of(Figures total) {
        long all = total.proposed();
        return new Funnel(List.of(
                bar("Proposed", total.proposed(), all, "", "unique suggestions that were found"),
                bar("Shown", total.shown(), all, "", "published, or put before a person"),
                bar("Asked", total.asked(), all, "warn", "put before a person to decide first"),
                bar("Withheld", total.withheld(), all, "none", "shown to nobody so far"),
                bar("Accepted", total.accepted(), all, "good", "the answer was yes, in words or deeds"),
                bar("Rejected", total.rejected(), all, "bad", "the answer was no"),
                bar("Ignored", total.ignored(), all, "none", "nobody answered until it was too late"),
                bar("Reverted", total.reverted(), all, "bad", "applied, and taken back"),
                bar("Superseded", total.superseded(), all, "none", "another took its place before an answer")));
    }

    private static Bar bar(String name, long count, long all, String kind, String meaning) {
        double share = all == 0 ? 0 : PERCENT * count / all;
        return new Bar(
                name,
                count,
                String.format(Locale.ROOT, "%.1f %%", share),
                String.format(Locale.ROOT, "%.1f%%", share),
                kind,
                meaning);
    }
}
