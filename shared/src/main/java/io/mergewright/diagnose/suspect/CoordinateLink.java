package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The failure names the very artifact whose version changes, its jar, or another of the same group. */
final class CoordinateLink implements Link {
    private static final double IN_THE_NEW_VERSION = 0.95;
    private static final double IN_SOME_VERSION = 0.8;
    private static final double SIBLING_IN_THE_NEW_VERSION = 0.6;
    private static final double SIBLING = 0.4;

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .flatMap(artifact -> clues.coordinates().entrySet().stream().flatMap(named -> reason(artifact, named)))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reason(Coordinate changed, Map.Entry<Coordinate, Sighting> named) {
        var found = named.getKey();
        boolean sameVersion = !changed.version().isEmpty() && found.version().equals(changed.version());
        if (isSame(changed, found)) {
            return sameVersion
                    ? reason(named, IN_THE_NEW_VERSION, ", the new version")
                    : reason(named, IN_SOME_VERSION, "");
        }
        boolean failure = named.getValue().basis() == Basis.FAILURE;
        if (failure
                && found.group().equals(changed.group())
                && Library.of(changed).ownsGroup()) {
            return sameVersion
                    ? reason(named, SIBLING_IN_THE_NEW_VERSION, " of the same group, in the new version")
                    : reason(named, SIBLING, " of the same group");
        }
        return Stream.empty();
    }

    private static boolean isSame(Coordinate changed, Coordinate found) {
        boolean unknown = found.group().isEmpty() && found.version().equals(changed.version());
        return found.artifact().equals(changed.artifact())
                && (unknown || found.group().equals(changed.group()));
    }

    private static Stream<Reason> reason(Map.Entry<Coordinate, Sighting> named, double weight, String what) {
        var sighting = named.getValue();
        return Stream.of(sighting.reason(
                weight, "%s names %s %s%s".formatted(sighting.speaker(), named.getKey(), sighting.place(), what)));
    }
}
