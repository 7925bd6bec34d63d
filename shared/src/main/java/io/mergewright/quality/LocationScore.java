package io.mergewright.quality;

import java.util.List;

/**
 * How well named places meet the expected ones.
 *
 * @param firstExact whether the first named place is an expected one
 */
record LocationScore(double recall, double precision, boolean firstExact) {
    static LocationScore of(List<Place> expected, List<Place> answer) {
        long met = expected.stream()
                .filter(place -> answer.stream().anyMatch(place::isMetBy))
                .count();
        long right =
                answer.stream().filter(place -> isExpected(place, expected)).count();
        return new LocationScore(
                (double) met / expected.size(),
                answer.isEmpty() ? 0 : (double) right / answer.size(),
                !answer.isEmpty() && isExpected(answer.get(0), expected));
    }

    private static boolean isExpected(Place answer, List<Place> expected) {
        return expected.stream().anyMatch(place -> place.isMetBy(answer));
    }
}
