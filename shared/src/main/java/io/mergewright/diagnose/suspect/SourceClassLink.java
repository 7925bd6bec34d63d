package io.mergewright.diagnose.suspect;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The failure names a class that the changed file declares, or the package that the file belongs to. */
final class SourceClassLink implements Link {
    private static final double CLASS = 0.7;
    private static final double PACKAGE = 0.3;
    private static final Pattern SOURCE = Pattern.compile("\\.(?:java|kt|kts|scala|groovy|clj)$");

    @Override
    public Optional<Reason> between(Candidate candidate, Clues clues) {
        if (!SOURCE.matcher(candidate.path()).find()) {
            return Optional.empty();
        }
        String path = "." + SOURCE.matcher(candidate.path()).replaceFirst("").replace('/', '.');
        String simple = path.substring(path.lastIndexOf('.') + 1);
        String folder = path.substring(0, path.lastIndexOf('.'));
        return clues.names().stream()
                .filter(named -> named.name().contains(simple) || folder.endsWith(named.name()))
                .flatMap(name -> reason(path, name))
                .max(Comparator.comparingDouble(Reason::weight));
    }

    private static Stream<Reason> reason(String path, NamedClass named) {
        String name = named.name();
        int end = classEnd(name);
        var sighting = named.sighting();
        if (end > 0 && path.endsWith("." + name.substring(0, end))) {
            String words =
                    "%s names %s %s, which is declared here".formatted(sighting.speaker(), name, sighting.place());
            return Stream.of(sighting.reason(CLASS, words));
        }
        String parent = path.substring(0, path.lastIndexOf('.'));
        if (end < 0 && name.indexOf('.') > 0 && parent.endsWith("." + name)) {
            String words =
                    "%s names the package %s %s of this file".formatted(sighting.speaker(), name, sighting.place());
            return Stream.of(sighting.reason(PACKAGE, words));
        }
        return Stream.empty();
    }

    /** Where the name of the outermost class ends; -1 for a package. */
    private static int classEnd(String name) {
        for (int from = 0; from < name.length(); ) {
            int dot = name.indexOf('.', from);
            int end = dot < 0 ? name.length() : dot;
            if (Character.isUpperCase(name.charAt(from))) {
                int dollar = name.indexOf('$', from);
                return dollar > 0 && dollar < end ? dollar : end;
            }
            from = end + 1;
        }
        return -1;
    }
}
