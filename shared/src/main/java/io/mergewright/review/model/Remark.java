package io.mergewright.review.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mergewright.review.check.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a model says is wrong with a change; well-formed, and not checked against the change yet.
 *
 * @param first 1-based, after the change
 * @param last inclusive
 * @param quotes lines that show it
 * @param replacement of exactly these lines; null where it has none
 */
record Remark(
        String path,
        @JsonProperty("first_line") int first,
        @JsonProperty("last_line") int last,
        String severity,
        String category,
        String message,
        List<Quote> quotes,
        @Nullable String replacement) {
    /** The categories that a model may name. */
    static final List<String> CATEGORIES =
            List.of("correctness", "security", "concurrency", "resources", "data", "tests");

    private static final int LONGEST = 700;
    private static final int LONGEST_REPLACEMENT = 4_000;
    private static final int MOST_QUOTES = 4;

    /** A line that it says shows the defect. */
    record Quote(long line, String text) {
        Quote {
            requireAtMost(LONGEST, text, "a quote");
        }
    }

    Remark {
        quotes = List.copyOf(quotes);
        requireAtMost(LONGEST, path, "the path");
        requireAtMost(LONGEST, message, "the message");
        requireAtMost(LONGEST_REPLACEMENT, replacement == null ? "" : replacement, "the replacement");
        if (message.isBlank() || !CATEGORIES.contains(category) || quotes.isEmpty() || quotes.size() > MOST_QUOTES) {
            throw new IllegalArgumentException(
                    "a finding needs a message, one of the listed categories and 1 to %d quotes"
                            .formatted(MOST_QUOTES));
        }
        severityOf(severity);
    }

    Severity level() {
        return severityOf(severity);
    }

    private static Severity severityOf(String label) {
        return Severity.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static void requireAtMost(int most, String text, String what) {
        if (text.length() > most) {
            throw new IllegalArgumentException("%s has more than %d characters".formatted(what, most));
        }
    }
}
