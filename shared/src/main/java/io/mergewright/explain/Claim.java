package io.mergewright.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mergewright.core.Category;
import java.util.List;

/**
 * What a model says is a cause; well-formed, and not checked against the log yet.
 *
 * @param label of the category, see {@link Category#label()}
 * @param remedy what to change; empty when it does not say
 */
record Claim(String cause, @JsonProperty("category") String label, String remedy, List<Quote> quotes) {
    private static final int MOST_QUOTES = 5;
    private static final int LONGEST = 600;

    /** A line that it says proves the claim; {@code line} is its number in the raw log. */
    record Quote(long line, String text) {
        Quote {
            requireShort(text, "text");
        }
    }

    Claim {
        quotes = List.copyOf(quotes);
        requireShort(cause, "cause");
        requireShort(remedy, "remedy");
        if (cause.isBlank() || Category.ofLabel(label).isEmpty() || quotes.size() > MOST_QUOTES) {
            throw new IllegalArgumentException(
                    "a claim needs a cause, one of the listed categories and at most %d quotes".formatted(MOST_QUOTES));
        }
    }

    Category category() {
        return Category.ofLabel(label).orElse(Category.UNKNOWN);
    }

    private static void requireShort(String text, String name) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("%s is longer than %d characters".formatted(name, LONGEST));
        }
    }
}
