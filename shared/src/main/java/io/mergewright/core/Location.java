package io.mergewright.core;

import java.util.Objects;

/**
 * A place in a source file, as a tool named it.
 *
 * @param path the path as printed, with {@code /} as separator, relative to the checkout where that could be told
 * @param line 1-based line, or 0 when the tool named only the file
 * @param column 1-based column, or 0 when not known
 */
public record Location(String path, int line, int column) {
    public Location {
        Objects.requireNonNull(path, "path");
        if (path.isBlank() || line < 0 || column < 0) {
            throw new IllegalArgumentException("bad location '%s':%d:%d".formatted(path, line, column));
        }
    }

    /** A whole file. */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** A line of a file; {@code line} is 1-based. */
    public static Location of(String path, int line) {
        return new Location(path, line, 0);
    }

    /** The last segment of the path. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
