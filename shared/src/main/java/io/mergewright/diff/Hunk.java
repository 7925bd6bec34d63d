package io.mergewright.diff;

import java.util.List;
import java.util.Objects;

/**
 * Lines that belong together in a difference. Has as many lines of each side as its ranges say.
 *
 * @param section what follows the second {@code @@}, often the enclosing function; may be empty
 */
public record Hunk(Range oldRange, Range newRange, String section, List<HunkLine> lines) {
    public Hunk {
        Objects.requireNonNull(section, "section");
        lines = List.copyOf(lines);
        long old = lines.stream().filter(line -> line.kind().isOld()).count();
        long now = lines.stream().filter(line -> line.kind().isNew()).count();
        if (old != oldRange.count() || now != newRange.count()) {
            throw new IllegalArgumentException(
                    "%d old and %d new lines in a hunk of %s and %s".formatted(old, now, oldRange, newRange));
        }
    }

    /**
     * Lines of one side.
     *
     * @param start 1-based; of an empty range the line before it, so 0 at the beginning of the file
     */
    public record Range(int start, int count) {
        public Range {
            if (start < 0 || count < 0) {
                throw new IllegalArgumentException("bad range %d,%d".formatted(start, count));
            }
        }

        /** The line at which the range begins, or would begin if it had lines. */
        long first() {
            return count == 0 ? start + 1L : start;
        }

        /** The line after the range. */
        long end() {
            return first() + count;
        }
    }

    public int added() {
        return count(HunkLine.Kind.ADDED);
    }

    public int removed() {
        return count(HunkLine.Kind.REMOVED);
    }

    private int count(HunkLine.Kind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }
}
