package io.mergewright.diagnose.suspect;

import io.mergewright.core.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The failure names a place in the changed file. */
final class PlaceLink implements Link {
    private static final double INSIDE = 0.9;
    private static final double NEAR = 0.75;
    private static final double SAME_FILE = 0.45;
    private static final int NEAR_LINES = 5;
    /** Places further down the list say less, one by one. */
    private static final double PER_RANK = 0.03;

    private static final double LEAST = 0.4;

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        if (candidate.dependency().isPresent()) {
            return Optional.empty();
        }
        List<Location> places = clues.diagnosis().locations();
        return IntStream.range(0, places.size())
                .boxed()
                .flatMap(rank -> reason(candidate, clues, places.get(rank), rank))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reason(Candidate candidate, Clues clues, Location place, int rank) {
        double closeness = SamePath.closeness(place.path(), candidate.path());
        if (closeness == 0 || (place.line() == 0 && !clues.failureSays(place.fileName()))) {
            return Stream.empty();
        }
        double share = closeness * Math.max(LEAST, 1 - PER_RANK * rank);
        int distance = distance(candidate, place.line());
        if (distance == 0) {
            return Stream.of(reason(share * INSIDE, "the failure names " + place + ", which is changed here"));
        }
        if (distance <= NEAR_LINES) {
            var words = "the failure names %s, %d lines from what is changed here".formatted(place, distance);
            return Stream.of(reason(share * NEAR, words));
        }
        return Stream.of(reason(share * SAME_FILE, "the failure names " + place + ", in this file"));
    }

    private static int distance(Candidate candidate, int line) {
        return candidate.hunks().stream()
                .filter(hunk -> line > 0)
                .mapToInt(hunk -> ChangedLines.distance(hunk, line))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Reason reason(double weight, String words) {
        return new Reason(Basis.FAILURE, weight, words);
    }
}
