package io.mergewright.diagnose.suspect;

import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.List;

/** One side of a hunk: what stood there before the change, or what stands there since. */
final class Side {
    private Side() {}

    static List<String> before(Hunk hunk) {
        return without(HunkLine.Kind.ADDED, hunk);
    }

    static List<String> after(Hunk hunk) {
        return without(HunkLine.Kind.REMOVED, hunk);
    }

    private static List<String> without(HunkLine.Kind kind, Hunk hunk) {
        return hunk.lines().stream()
                .filter(line -> line.kind() != kind)
                .map(HunkLine::text)
                .toList();
    }
}
