package io.mergewright.diagnose.suspect;

import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.List;

/** The lines of a hunk that changed, without its context, as places in the file after the change. */
final class ChangedLines {
    private ChangedLines() {}

    /** From the first to the last; a removal counts as the line that now stands in its place. */
    static Hunk.Range of(Hunk hunk) {
        List<HunkLine> lines = hunk.lines();
        int number = hunk.newRange().start() + (hunk.newRange().count() == 0 ? 1 : 0);
        int first = Integer.MAX_VALUE;
        int end = 0;
        for (HunkLine line : lines) {
            if (line.kind() != HunkLine.Kind.CONTEXT) {
                first = Math.min(first, number);
            }
            number += line.kind() == HunkLine.Kind.REMOVED ? 0 : 1;
            if (line.kind() == HunkLine.Kind.ADDED) {
                end = number;
            }
        }
        return first == Integer.MAX_VALUE ? hunk.newRange() : new Hunk.Range(first, Math.max(0, end - first));
    }

    /** How many lines {@code line} is away; 0 inside. */
    static int distance(Hunk hunk, int line) {
        var range = of(hunk);
        int last = Math.max(range.start(), range.start() + range.count() - 1);
        return line < range.start() ? range.start() - line : Math.max(0, line - last);
    }
}
