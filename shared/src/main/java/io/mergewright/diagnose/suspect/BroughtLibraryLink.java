package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The failure names a class or an artifact that, by the order in which the build fetched things, the new version brings along.
 * That order can mislead: what follows may also be the next thing that the project itself declares.
 */
final class BroughtLibraryLink implements Link {
    private static final double BROUGHT = 0.4;
    private static final double PER_STEP = 0.02;

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .flatMap(artifact -> reasons(clues.fetches().after(artifact), clues))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reasons(List<Coordinate> brought, Clues clues) {
        Stream.Builder<Reason> reasons = Stream.builder();
        for (int i = 0; i < brought.size(); i++) {
            var artifact = brought.get(i);
            double weight = BROUGHT - PER_STEP * i;
            var library = Library.of(artifact);
            clues.names().stream()
                    .filter(named -> named.sighting().basis() == Basis.FAILURE)
                    .map(named -> reason(artifact, named, weight * library.closeness(named.segments())))
                    .filter(reason -> reason.weight() > 0)
                    .forEach(reasons::add);
            clues.coordinates().entrySet().stream()
                    .filter(named -> named.getValue().basis() == Basis.FAILURE)
                    .filter(named -> named.getKey().key().equals(artifact.key()))
                    .map(named -> reason(artifact, named, weight))
                    .forEach(reasons::add);
        }
        return reasons.build();
    }

    private static Reason reason(Coordinate artifact, NamedClass named, double weight) {
        return reason(artifact, named.name(), named.sighting(), weight);
    }

    private static Reason reason(Coordinate artifact, Map.Entry<Coordinate, Sighting> named, double weight) {
        return reason(artifact, named.getKey().toString(), named.getValue(), weight);
    }

    private static Reason reason(Coordinate artifact, String name, Sighting sighting, double weight) {
        return sighting.reason(
                weight,
                "the build fetched %s right after it, and the failure names %s %s"
                        .formatted(artifact, name, sighting.place()));
    }
}
