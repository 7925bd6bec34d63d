package io.mergewright.diagnose.suspect;

import io.mergewright.log.LogLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The project files (POMs) that Maven fetched, in order. Maven reads those of a library's own dependencies directly after the
 * library's, so the order tells what a library brings along.
 */
final class Fetches {
    private static final int MOST = 20_000;
    private static final int BROUGHT = 12;
    private static final Pattern POM = Pattern.compile(
            "Download(?:ed|ing)[^:]*: \\w+://[^/]+/([\\w./+-]+)/([\\w.+-]+)/([\\w.+-]+)/\\2-\\3\\.pom(?:$|\\s)");

    /** How paths of repositories begin, before the group. */
    private static final Set<String> ROOTS = Set.of(
            "maven2",
            "maven",
            "m2",
            "repo",
            "repos",
            "repository",
            "repositories",
            "content",
            "nexus",
            "artifactory",
            "central",
            "public",
            "releases",
            "snapshots",
            "groups",
            "group",
            "release",
            "snapshot",
            "libs-release",
            "plugins-release");

    private final List<Coordinate> poms = new ArrayList<>();
    private final Set<Coordinate> seen = new HashSet<>();

    /** Whether {@code line} tells that something was fetched; keeps it. */
    boolean take(LogLine line) {
        if (!line.text().contains("Download")) {
            return false;
        }
        Matcher pom = POM.matcher(line.text());
        if (pom.find() && poms.size() < MOST) {
            var coordinate = new Coordinate(group(pom.group(1)), pom.group(2), pom.group(3));
            if (seen.add(coordinate)) {
                poms.add(coordinate);
            }
        }
        return line.text().contains("://");
    }

    private static String group(String path) {
        List<String> segments = List.of(path.split("/", -1));
        int from = 0;
        while (from < segments.size() - 1 && ROOTS.contains(segments.get(from))) {
            from++;
        }
        return String.join(".", segments.subList(from, segments.size()));
    }

    List<Coordinate> poms() {
        return List.copyOf(poms);
    }

    boolean has(Coordinate coordinate) {
        return seen.contains(coordinate);
    }

    /** What was fetched directly after {@code coordinate}, nearest first; empty when it was not fetched. */
    List<Coordinate> after(Coordinate coordinate) {
        int at = has(coordinate) ? poms.indexOf(coordinate) : poms.size();
        int from = Math.min(at + 1, poms.size());
        return poms.subList(from, Math.min(from + BROUGHT, poms.size()));
    }

    /** The first fetched artifact of that group and name, in any version. */
    Optional<Coordinate> any(String key) {
        return poms.stream().filter(pom -> pom.key().equals(key)).findFirst();
    }
}
