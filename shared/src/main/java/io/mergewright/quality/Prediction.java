package io.mergewright.quality;

import java.util.List;

/**
 * What a diagnoser says about one log.
 *
 * @param ranges the lines it quotes, best first
 * @param category in the words of {@link CategoryGroups}; empty when there is none
 * @param locations best first
 * @param quoted the lines of an excerpt for a reader with little room
 */
public record Prediction(
        boolean failed,
        List<LineRange> ranges,
        String category,
        List<Place> locations,
        List<String> failedTests,
        List<QuotedLine> quoted) {
    /**
     * A line of the excerpt.
     *
     * @param number 1-based, in the raw log
     * @param characters its length
     */
    public record QuotedLine(long number, int characters) {}

    public Prediction {
        ranges = List.copyOf(ranges);
        locations = List.copyOf(locations);
        failedTests = List.copyOf(failedTests);
        quoted = List.copyOf(quoted);
    }

    /** The answer to a log that could not be read. */
    public static Prediction none() {
        return new Prediction(false, List.of(), "", List.of(), List.of(), List.of());
    }
}
