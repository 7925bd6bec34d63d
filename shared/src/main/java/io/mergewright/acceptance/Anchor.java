package io.mergewright.acceptance;

import java.util.List;
import java.util.Objects;

/**
 * The lines to which a suggestion was attached, as they read at the commit at which it was shown.
 *
 * @param path as the host names it; one that cannot be followed makes the answer "cannot tell"
 * @param firstLine 1-based
 * @param lastLine 1-based, inclusive
 * @param lines their text, without line ends; as many as the range has
 * @param before a few lines that stood above, the nearest last; may be empty
 * @param after a few lines that stood below; may be empty
 */
public record Anchor(
        String path, int firstLine, int lastLine, List<String> lines, List<String> before, List<String> after) {
    public Anchor {
        Objects.requireNonNull(path, "path");
        lines = List.copyOf(lines);
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (firstLine < 1 || lastLine < firstLine || lines.size() != lastLine - firstLine + 1) {
            throw new IllegalArgumentException(
                    "%d lines for %s:%d-%d".formatted(lines.size(), path, firstLine, lastLine));
        }
    }

    /** An anchor whose surroundings were not kept. */
    public static Anchor of(String path, int firstLine, List<String> lines) {
        return new Anchor(path, firstLine, firstLine + lines.size() - 1, lines, List.of(), List.of());
    }
}
