package io.mergewright.diagnose.suspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An artifact as Maven and Gradle name it.
 *
 * @param group empty where only the name of a jar is known
 * @param version empty where not told
 */
record Coordinate(String group, String artifact, String version) {
    private static final Set<String> TYPES = Set.of(
            "jar", "pom", "war", "ear", "aar", "hpi", "zip", "bundle", "maven-plugin", "test-jar", "tests", "sources");

    private static final Pattern COLONS =
            Pattern.compile("(?<![\\w.:/@])(?<!\\w-)[A-Za-z][\\w.-]*+:[A-Za-z][\\w.-]*+(?::[\\w.+-]+){0,4}+");

    private static final Pattern JAR =
            Pattern.compile("(?<![\\w.+-])([A-Za-z][\\w.+]*(?:-[A-Za-z][\\w.+]*)*+)-(\\d[\\w.+-]*)\\.jar");

    /** All that {@code line} names. */
    static List<Coordinate> in(String line) {
        List<Coordinate> found = new ArrayList<>();
        if (line.indexOf(':') >= 0) {
            COLONS.matcher(line).results().forEach(match -> found.add(of(match.group())));
        }
        if (line.contains(".jar")) {
            JAR.matcher(line).results().forEach(match -> found.add(new Coordinate("", match.group(1), match.group(2))));
        }
        return found;
    }

    private static Coordinate of(String text) {
        List<String> parts = Arrays.asList(text.split(":", -1));
        String version = parts.stream()
                .skip(2)
                .filter(part -> !TYPES.contains(part) && part.chars().anyMatch(Character::isDigit))
                .findFirst()
                .orElse("");
        return new Coordinate(parts.get(0), parts.get(1), version);
    }

    /** {@code group:artifact}. */
    String key() {
        return group + ":" + artifact;
    }

    @Override
    public String toString() {
        return (group.isEmpty() ? artifact : key()) + (version.isEmpty() ? "" : ":" + version);
    }
}
