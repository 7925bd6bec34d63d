package io.mergewright.quality;

import java.util.List;
import java.util.Optional;

/**
 * What people say about one log. Empty parts are not measured.
 *
 * @param ranges the lines that explain the failure
 * @param alternatives other ranges, each of which alone would be an answer as good
 * @param category in the words of the data set
 * @param fixFiles paths of the files that the fix changed
 * @param failedTests empty {@code Optional}: not known; empty list: none failed
 * @param success whether the build is known to have succeeded
 */
public record Expected(
        List<LineRange> ranges,
        List<LineRange> alternatives,
        Optional<String> category,
        List<Place> locations,
        List<String> fixFiles,
        Optional<List<String>> failedTests,
        boolean success) {
    public Expected {
        ranges = List.copyOf(ranges);
        alternatives = List.copyOf(alternatives);
        locations = List.copyOf(locations);
        fixFiles = List.copyOf(fixFiles);
        failedTests = failedTests.map(List::copyOf);
    }
}
