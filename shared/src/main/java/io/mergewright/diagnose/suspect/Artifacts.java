package io.mergewright.diagnose.suspect;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The artifacts that another version is about. */
final class Artifacts {
    private static final int MOST = 12;

    private Artifacts() {}

    /**
     * Mostly one, in its new version. A property such as {@code slf4j.version} stands for those that the log names in that
     * version and whose names hold the words of the property. Empty for what is not an artifact of Maven.
     */
    static List<Coordinate> of(DependencyChange change, Clues clues) {
        if (change.ecosystem() != Ecosystem.MAVEN) {
            return List.of();
        }
        String name = change.name();
        int colon = name.indexOf(':');
        if (colon >= 0) {
            return List.of(new Coordinate(name.substring(0, colon), name.substring(colon + 1), change.to()));
        }
        Set<String> words = Library.words(name);
        words.remove("version");
        List<Coordinate> named = Stream.concat(clues.fetches().poms().stream(), clues.coordinates().keySet().stream())
                .filter(known ->
                        known.version().equals(change.to()) && !known.group().isEmpty())
                .filter(known -> Library.words(known.key()).containsAll(words))
                .distinct()
                .limit(MOST)
                .toList();
        return named.isEmpty() ? List.of(new Coordinate("", String.join("-", words), change.to())) : named;
    }
}
