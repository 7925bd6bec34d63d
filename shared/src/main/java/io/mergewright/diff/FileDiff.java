package io.mergewright.diff;

import java.util.List;
import java.util.Objects;

/**
 * What a diff says of one file.
 *
 * @param oldPath as the diff names it, without a prefix such as {@code a/}; the same as the new path of an added file
 * @param newPath likewise; the same as the old path of a deleted file
 * @param binary whether the content is binary, which the diff then leaves out or encodes
 * @param hunks in the order of the file; empty when binary, or when only name or mode changed
 */
public record FileDiff(String oldPath, String newPath, Kind kind, Modes modes, boolean binary, List<Hunk> hunks) {
    public FileDiff {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(modes, "modes");
        hunks = List.copyOf(hunks);
        if (oldPath.isEmpty() || newPath.isEmpty()) {
            throw new IllegalArgumentException("file without a name");
        }
    }

    /** What happened to a file as a whole. */
    public enum Kind {
        ADDED,
        DELETED,
        MODIFIED,
        RENAMED,
        COPIED,
        MODE_ONLY
    }

    public int added() {
        return hunks.stream().mapToInt(Hunk::added).sum();
    }

    public int removed() {
        return hunks.stream().mapToInt(Hunk::removed).sum();
    }
}
