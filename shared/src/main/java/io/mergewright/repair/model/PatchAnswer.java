package io.mergewright.repair.model;

import io.mergewright.core.Edit;
import java.util.List;

/**
 * What a model says would mend a failure; well-formed, and not checked against the sources yet.
 *
 * @param why in its words; may be empty
 * @param quotes of the log, to show the cause
 * @param edits in their order; none when it does not know
 */
record PatchAnswer(String title, String why, List<Quote> quotes, List<Change> edits) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WHY = 1_000;
    private static final int MOST_QUOTES = 5;
    private static final int MOST_EDITS = 10;
    private static final int MOST_CHARACTERS = 20_000;

    /** A line that it says shows the cause; {@code line} is its number in the raw log. */
    record Quote(long line, String text) {
        Quote {
            requireAtMost(LONGEST_WHY, text.length(), "characters in a quote");
        }
    }

    /** A replacement, which has to change something. */
    record Change(String path, String search, String replace) {
        Change {
            requireAtMost(MOST_CHARACTERS, search.length() + replace.length(), "characters in an edit");
            new Edit.Replace(path, search, replace);
        }

        Edit.Replace edit() {
            return new Edit.Replace(path, search, replace);
        }
    }

    PatchAnswer {
        quotes = List.copyOf(quotes);
        edits = List.copyOf(edits);
        requireAtMost(LONGEST_TITLE, title.length(), "characters in the title");
        requireAtMost(LONGEST_WHY, why.length(), "characters in why");
        requireAtMost(MOST_QUOTES, quotes.size(), "quotes");
        requireAtMost(MOST_EDITS, edits.size(), "edits");
        requireAtMost(
                MOST_CHARACTERS,
                edits.stream()
                        .mapToInt(
                                edit -> edit.search().length() + edit.replace().length())
                        .sum(),
                "characters in all edits");
        if (title.isBlank() && !edits.isEmpty()) {
            throw new IllegalArgumentException("edits need a title");
        }
    }

    private static void requireAtMost(int most, int actual, String what) {
        if (actual > most) {
            throw new IllegalArgumentException("more than %d %s".formatted(most, what));
        }
    }
}
