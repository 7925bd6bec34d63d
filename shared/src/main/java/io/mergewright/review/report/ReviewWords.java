package io.mergewright.review.report;

import io.mergewright.log.Redactor;
import io.mergewright.review.Certainty;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.NotReviewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sentences that several reports share. */
final class ReviewWords {
    private static final int MOST_NAMES = 5;
    private static final Redactor REDACTOR = new Redactor();

    private ReviewWords() {}

    /** The review in one line. */
    static String summary(Review review) {
        var coverage = review.coverage();
        String looked =
                count(coverage.files(), "file") + " with " + count(coverage.lines(), "added line") + " reviewed";
        if (review.comments().isEmpty()
                && review.nits().isEmpty()
                && review.held().isEmpty()) {
            return looked + ", nothing to say.";
        }
        List<String> parts = new ArrayList<>(List.of(count(review.comments().size(), "comment")));
        if (!review.nits().isEmpty()) {
            parts.add(count(review.nits().size(), "nit"));
        }
        if (!review.held().isEmpty()) {
            parts.add(review.held().size() + " for a person to decide");
        }
        if (review.more() > 0) {
            parts.add(review.more() + " more left out");
        }
        return looked + ": " + joined(parts) + ".";
    }

    private static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** How sure a finding is, in plain words. */
    static String sureness(Certainty certainty) {
        double probability = certainty.confidence().probability();
        String words = probability >= 0.9
                ? "very likely right"
                : probability >= 0.75 ? "likely right" : probability >= 0.5 ? "perhaps right" : "doubtful";
        return String.format(Locale.ROOT, "%s (%.2f)", words, probability);
    }

    /** Who says so. */
    static String source(ReviewFinding finding) {
        if (finding.isByModel()) {
            return "a model";
        }
        return (finding.isByFixer() ? "" : "check ") + finding.check().id();
    }

    /** What was not looked at and why, one sentence per reason. */
    static List<String> gaps(Review review) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (NotReviewed one : review.coverage().notReviewed()) {
            byReason.computeIfAbsent(one.reason(), reason -> new ArrayList<>()).add(one.path());
        }
        List<String> sentences = new ArrayList<>();
        byReason.forEach((reason, paths) -> sentences.add("not reviewed, " + reason + ": " + names(paths)));
        if (!review.coverage().unparsed().isEmpty()) {
            sentences.add("looked at without knowing their syntax: "
                    + names(review.coverage().unparsed()));
        }
        sentences.addAll(review.coverage().notes());
        return sentences;
    }

    static String place(ReviewFinding finding) {
        String lines = finding.first() == finding.last()
                ? String.valueOf(finding.first())
                : finding.first() + "-" + finding.last();
        return finding.path() + ":" + lines;
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String redacted(String text) {
        return REDACTOR.redact(text);
    }

    private static String names(List<String> paths) {
        String shown = String.join(", ", paths.subList(0, Math.min(MOST_NAMES, paths.size())));
        return paths.size() > MOST_NAMES ? shown + " and %d more".formatted(paths.size() - MOST_NAMES) : shown;
    }
}
