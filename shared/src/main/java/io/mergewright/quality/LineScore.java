package io.mergewright.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well quoted lines meet the marked ones; of several alternatives the one that is met best counts.
 *
 * @param shown how many lines were quoted, at most 400
 * @param hitWithin50 whether a marked line is among the first 50 quoted
 */
record LineScore(double f1, double recall, double precision, boolean hit, boolean hitWithin50, int shown) {
    private static final int MOST_SHOWN = 400;
    private static final int FIRST_LOOK = 50;

    static LineScore of(Expected expected, List<LineRange> answer) {
        Set<Long> shown = lines(answer, MOST_SHOWN);
        Set<Long> firstShown = lines(answer, FIRST_LOOK);
        boolean early = false;
        var best = new LineScore(0, 0, 0, false, false, 0);
        for (Set<Long> marked : alternatives(expected)) {
            early |= common(marked, firstShown) > 0;
            var score = of(marked, shown);
            best = score.isBetterThan(best) ? score : best;
        }
        return new LineScore(best.f1, best.recall, best.precision, best.hit, early, shown.size());
    }

    /** The marked lines, and every set of lines that would do as well. */
    static List<Set<Long>> alternatives(Expected expected) {
        return Stream.concat(
                        Stream.of(expected.ranges()),
                        expected.alternatives().stream().map(List::of))
                .map(ranges -> lines(ranges, Integer.MAX_VALUE))
                .toList();
    }

    private static LineScore of(Set<Long> marked, Set<Long> shown) {
        int common = common(marked, shown);
        double recall = marked.isEmpty() ? 0 : (double) common / marked.size();
        double precision = shown.isEmpty() ? 0 : (double) common / shown.size();
        double f1 = common == 0 ? 0 : 2 * recall * precision / (recall + precision);
        return new LineScore(f1, recall, precision, common > 0, false, shown.size());
    }

    private boolean isBetterThan(LineScore other) {
        return f1 > other.f1 || (f1 == other.f1 && recall > other.recall);
    }

    private static int common(Set<Long> marked, Set<Long> shown) {
        return (int) marked.stream().filter(shown::contains).count();
    }

    /** The lines of {@code ranges} in order, ended after {@code most}, where a line counts as often as it is named. */
    private static Set<Long> lines(List<LineRange> ranges, int most) {
        List<Long> lines = new ArrayList<>();
        for (var range : ranges) {
            for (long line = range.first(); line <= range.last() && lines.size() < most; line++) {
                lines.add(line);
            }
        }
        return new HashSet<>(lines);
    }
}
