package io.mergewright.review.report;

import io.mergewright.log.PlainText;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import java.util.Locale;

/** Writes a review for a terminal. */
public final class ReviewText {
    private static final int MOST_QUOTED = 8;

    private final StringBuilder out = new StringBuilder();

    private ReviewText() {}

    /** The text, ending in a line end. */
    public static String of(Review review) {
        return new ReviewText().write(review);
    }

    private String write(Review review) {
        line(ReviewWords.summary(review));
        review.comments().forEach(this::comment);
        if (!review.held().isEmpty()) {
            line("");
            line("for a person to decide");
            review.held().forEach(this::comment);
        }
        if (!review.nits().isEmpty()) {
            line("");
            line("nits");
            review.nits().forEach(nit -> line("  " + ReviewWords.place(nit) + "  " + nit.message()));
        }
        if (!review.facts().isEmpty()) {
            line("");
            review.facts().forEach(fact -> line("  " + fact));
        }
        var gaps = ReviewWords.gaps(review);
        if (!gaps.isEmpty()) {
            line("");
            gaps.forEach(gap -> line("  " + gap));
        }
        return out.toString();
    }

    private void comment(ReviewFinding finding) {
        var check = finding.check();
        line("");
        line("%s  %s"
                .formatted(ReviewWords.place(finding), check.severity().name().toLowerCase(Locale.ROOT)));
        line("  " + finding.message());
        int number = finding.first();
        for (String quoted : finding.quoted()
                .subList(0, Math.min(MOST_QUOTED, finding.quoted().size()))) {
            line("    %5d | %s".formatted(number++, quoted));
        }
        finding.replacement().ifPresent(text -> {
            line("  suggestion");
            text.lines().forEach(one -> line("          | " + one));
        });
        String sureness = finding.certainty()
                .filter(one -> finding.isByModel())
                .map(one -> ", " + ReviewWords.sureness(one))
                .orElse("");
        line("  %s%s, fingerprint %s".formatted(ReviewWords.source(finding), sureness, finding.fingerprint()));
    }

    private void line(String text) {
        out.append(PlainText.of(ReviewWords.redacted(text))).append('\n');
    }
}
