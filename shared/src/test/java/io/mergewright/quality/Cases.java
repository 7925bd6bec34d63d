package io.mergewright.quality;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expectations and predictions about one aspect, the others being empty. */
final class Cases {
    private Cases() {}

    static Expected lines(LineRange... ranges) {
        return expected(List.of(ranges), List.of(), "", Optional.empty());
    }

    static Expected linesOr(LineRange range, LineRange... alternatives) {
        return expected(List.of(range), List.of(alternatives), "", Optional.empty());
    }

    static Expected category(String category) {
        return expected(List.of(), List.of(), category, Optional.empty());
    }

    static Expected failedTests(String... tests) {
        return expected(List.of(), List.of(), "", Optional.of(List.of(tests)));
    }

    static Expected success() {
        return new Expected(List.of(), List.of(), Optional.empty(), List.of(), List.of(), Optional.empty(), true);
    }

    static Prediction answer(boolean failed, String category, List<String> tests) {
        return new Prediction(failed, List.of(), category, List.of(), tests, Set.of());
    }

    static Prediction quoting(LineRange range) {
        return new Prediction(true, List.of(range), "test", List.of(), List.of(), Set.of(range.first()));
    }

    static LineRange range(long first, long last) {
        return new LineRange(first, last);
    }

    private static Expected expected(
            List<LineRange> ranges, List<LineRange> alternatives, String category, Optional<List<String>> tests) {
        return new Expected(
                ranges,
                alternatives,
                Optional.of(category).filter(word -> !word.isEmpty()),
                List.of(),
                List.of(),
                tests,
                false);
    }
}
