package io.mergewright.ledger;

import java.util.List;
import java.util.Objects;

/**
 * What a suggestion rests on, for whoever has to decide about it. Lists and texts that are too long are cut.
 *
 * @param quotes lines that led to it, best first
 * @param reasons for the confidence, one sentence each
 * @param checked what was verified, in sentences
 * @param notChecked what was not, in sentences
 * @param trace id of the trace of the handling that came up with it; may be empty
 */
public record Grounds(
        List<Quote> quotes, List<String> reasons, List<String> checked, List<String> notChecked, String trace) {
    /** Nothing is known. */
    public static final Grounds NONE = new Grounds(List.of(), List.of(), List.of(), List.of(), "");

    private static final int MOST_QUOTES = 10;
    private static final int MOST_LINES = 60;
    private static final int MOST_SENTENCES = 30;
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_NAME = 200;

    /**
     * Lines as they stand somewhere.
     *
     * @param place the path of a file, or {@code build log}
     * @param first 1-based
     * @param last 1-based and inclusive
     */
    public record Quote(String place, long first, long last, List<String> lines) {
        /** The place of lines that a build wrote. */
        public static final String LOG = "build log";

        public Quote {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("quote of %s:%d-%d".formatted(place, first, last));
            }
            place = Text.within(LONGEST_LINE, place);
            lines = within(MOST_LINES, lines);
        }
    }

    public Grounds {
        Objects.requireNonNull(trace, "trace");
        quotes = quotes.stream().limit(MOST_QUOTES).toList();
        reasons = within(MOST_SENTENCES, reasons);
        checked = within(MOST_SENTENCES, checked);
        notChecked = within(MOST_SENTENCES, notChecked);
        trace = Text.within(LONGEST_NAME, trace);
    }

    private static List<String> within(int most, List<String> texts) {
        return texts.stream()
                .limit(most)
                .map(text -> Text.within(LONGEST_LINE, text))
                .toList();
    }
}
