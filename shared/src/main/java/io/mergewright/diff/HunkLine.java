package io.mergewright.diff;

import java.util.Objects;

/**
 * One line of a hunk.
 *
 * @param text without the first character of the diff and without {@code \n}; a {@code \r} of the file is part of it
 * @param terminated whether a line feed follows in the file; not so for a last line with "No newline at end of file"
 */
public record HunkLine(Kind kind, String text, boolean terminated) {
    public HunkLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** On which sides of the difference a line stands. */
    public enum Kind {
        CONTEXT,
        ADDED,
        REMOVED;

        boolean isOld() {
            return this != ADDED;
        }

        boolean isNew() {
            return this != REMOVED;
        }
    }

    HunkLine unterminated() {
        return new HunkLine(kind, text, false);
    }
}
