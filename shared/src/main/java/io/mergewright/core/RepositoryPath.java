package io.mergewright.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The path of a file in a repository: relative, with {@code /} as separator, normalised, and not within {@code .git}. Names
 * that Windows or macOS take for {@code .git} are refused everywhere.
 */
public record RepositoryPath(String value) {
    private static final int LONGEST = 4_096;

    public RepositoryPath {
        var problem = problem(value);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
    }

    /** Why {@code path} is no path of a file in a repository; empty when it is one. */
    public static Optional<String> problem(String path) {
        if (path.length() > LONGEST) {
            return Optional.of("path of more than " + LONGEST + " characters");
        }
        if (isPlain(path)) {
            return Optional.empty();
        }
        return path.chars().anyMatch(RepositoryPath::isForbidden)
                ? Optional.of("path with a backslash or a control character")
                : problemOfSegments(path);
    }

    /** Whether {@code path} is one of the most usual ones: ASCII, and no segment begins or ends with a dot or is short of a letter. */
    private static boolean isPlain(String path) {
        char before = '/';
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            boolean inside = (c == '-' || c == '.') && before != '/' && before != '.';
            if (!letter && !inside && !(c == '/' && before != '/' && before != '.')) {
                return false;
            }
            before = c;
        }
        return before != '/' && before != '.';
    }

    private static boolean isForbidden(int character) {
        return character == '\\' || character == 0xFFFD || Character.isISOControl(character);
    }

    private static Optional<String> problemOfSegments(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".")) {
                return Optional.of("path '%s' is absolute or not normalised".formatted(path));
            }
            if (segment.equals("..") || isDrive(segment)) {
                return Optional.of("path '%s' leaves the repository".formatted(path));
            }
            if (isGitDirectory(segment)) {
                return Optional.of("path '%s' is within .git".formatted(path));
            }
        }
        return Optional.empty();
    }

    private static boolean isDrive(String segment) {
        return segment.length() >= 2 && segment.charAt(1) == ':' && Character.isLetter(segment.charAt(0));
    }

    /** Windows drops dots and spaces at the end, and what follows a colon; macOS drops characters that have no width. */
    private static boolean isGitDirectory(String segment) {
        var visible = segment.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        int colon = visible.indexOf(':');
        var name = trimmed(colon < 0 ? visible : visible.substring(0, colon));
        return name.equals(".git") || name.equals("git~1");
    }

    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && (name.charAt(end - 1) == '.' || name.charAt(end - 1) == ' ')) {
            end--;
        }
        return name.substring(0, end);
    }

    /** The names on the way to the file, and its own. */
    public List<String> segments() {
        return List.of(value.split("/", -1));
    }

    /** Whether this would have to be a directory for {@code other} to exist. */
    public boolean isAbove(RepositoryPath other) {
        return other.value.startsWith(value + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
