package io.mergewright.diagnose.suspect;

import io.mergewright.core.Category;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A parent or BOM sets versions of other artifacts, and the failure is about versions of artifacts. */
final class BomLink implements Link {
    private static final double NO_VERSION = 0.7;
    private static final double SAME_FAMILY = 0.5;
    private static final double OTHER = 0.3;
    private static final String VERSION_MISSING = "dependencies.dependency.version' for ";
    private static final Set<String> SIGNS = Set.of("bom", "dependencies", "platform", "parent");
    private static final Set<Category> ABOUT_VERSIONS =
            Set.of(Category.DEPENDENCY, Category.POLICY, Category.CONFIGURATION, Category.LINT);

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .filter(artifact -> Library.words(artifact.artifact()).stream().anyMatch(SIGNS::contains))
                .flatMap(bom -> reasons(bom, clues))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reasons(Coordinate bom, Clues clues) {
        Stream<Reason> missing = clues.messages().entrySet().stream()
                .filter(message -> message.getKey().contains(VERSION_MISSING))
                .map(message -> message.getValue()
                        .reason(
                                NO_VERSION,
                                "nothing sets the version of a dependency any more "
                                        + message.getValue().place() + ", and this sets versions of others"));
        boolean aboutVersions = ABOUT_VERSIONS.contains(clues.category());
        return Stream.concat(
                missing,
                clues.coordinates().entrySet().stream()
                        .filter(named -> aboutVersions && named.getValue().basis() == Basis.FAILURE)
                        .filter(named -> named.getKey().group().indexOf('.') > 0)
                        .map(named -> reason(bom, named)));
    }

    private static Reason reason(Coordinate bom, Map.Entry<Coordinate, Sighting> named) {
        boolean family = Library.of(bom).isOfSameFamily(named.getKey().group());
        var sighting = named.getValue();
        return sighting.reason(
                family ? SAME_FAMILY : OTHER,
                "it sets versions of other artifacts, and the failure is about that of %s %s"
                        .formatted(named.getKey(), sighting.place()));
    }
}
