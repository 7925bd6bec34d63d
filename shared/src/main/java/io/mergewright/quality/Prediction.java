package io.mergewright.quality;

import java.util.List;
import java.util.Set;

/**
 * What a diagnoser says about one log.
 *
 * @param ranges the lines it quotes, best first
 * @param category in the words of {@link CategoryGroups}; empty when there is none
 * @param locations best first
 * @param excerpt the numbers of the lines in an excerpt for a reader with little room
 */
public record Prediction(
        boolean failed,
        List<LineRange> ranges,
        String category,
        List<Place> locations,
        List<String> failedTests,
        Set<Long> excerpt) {
    public Prediction {
        ranges = List.copyOf(ranges);
        locations = List.copyOf(locations);
        failedTests = List.copyOf(failedTests);
        excerpt = Set.copyOf(excerpt);
    }

    /** The answer to a log that could not be read. */
    public static Prediction none() {
        return new Prediction(false, List.of(), "", List.of(), List.of(), Set.of());
    }
}
