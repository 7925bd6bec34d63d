package io.mergewright.quality;

import java.util.Objects;

/**
 * A place in a source file.
 *
 * @param line 1-based, or 0 when not known; an expected place without a line is met by any line
 */
public record Place(String path, int line) {
    public Place {
        Objects.requireNonNull(path, "path");
    }

    /** Whether {@code answer} names this expected place; one path may be the tail of the other. */
    boolean isMetBy(Place answer) {
        return samePath(path, answer.path) && (line == 0 || line == answer.line);
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
