package io.mergewright.quality;

import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param line 1-based, or 0 for the file as a whole, or {@link #ANY_LINE}
 */
public record Place(String path, int line) {
    /** In an expected place: every line meets it. */
    public static final int ANY_LINE = -1;

    public Place {
        Objects.requireNonNull(path, "path");
    }

    /** Whether {@code answer} names this expected place; one path may be the tail of the other. */
    boolean isMetBy(Place answer) {
        return samePath(path, answer.path) && (line == ANY_LINE || line == answer.line);
    }

    /** The last segment of the path. */
    String fileName() {
        String slashed = path.replace('\\', '/');
        return slashed.substring(slashed.lastIndexOf('/') + 1);
    }

    private static boolean samePath(String one, String other) {
        String a = normalised(one);
        String b = normalised(other);
        return a.equals(b) || a.endsWith("/" + b) || b.endsWith("/" + a);
    }

    private static String normalised(String path) {
        return path.replace('\\', '/').replaceFirst("^[./]+", "");
    }
}
