package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The failure names a class or package that belongs to the artifact whose version changes, going by what both are called. */
final class LibraryClassLink implements Link {
    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        return candidate.dependency().stream()
                .flatMap(change -> Artifacts.of(change, clues).stream())
                .map(Library::of)
                .flatMap(library -> clues.names().stream().flatMap(named -> reason(library, named)))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reason(Library library, NamedClass named) {
        double closeness = library.closeness(named.segments());
        if (closeness == 0) {
            return Stream.empty();
        }
        var sighting = named.sighting();
        var what = closeness < Library.CALLED_ALIKE ? "a relative of it" : "part of it";
        return Stream.of(sighting.reason(
                closeness,
                "%s names %s %s, by its name %s".formatted(sighting.speaker(), named.name(), sighting.place(), what)));
    }
}
