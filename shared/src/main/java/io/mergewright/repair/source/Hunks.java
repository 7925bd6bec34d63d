package io.mergewright.repair.source;

import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts hunks of a diff onto a text, or takes them back. A hunk is placed where its lines stand exactly, and nowhere else. */
public final class Hunks {
    private static final int FARTHEST = 200;

    private final List<String> lines;

    private Hunks(String text) {
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /** {@code text} with {@code hunks} in their order; empty when one of them has no place or more than one. */
    public static Optional<String> apply(String text, List<Hunk> hunks) {
        return run(text, hunks, false);
    }

    /** {@code text} as it was before {@code hunks}; empty when one of them is not there any more. */
    public static Optional<String> reverse(String text, List<Hunk> hunks) {
        return run(text, hunks, true);
    }

    private static Optional<String> run(String text, List<Hunk> hunks, boolean back) {
        var result = new Hunks(text);
        // From the end on, so that places above stay where they are.
        for (int i = hunks.size() - 1; i >= 0; i--) {
            if (!result.put(hunks.get(i), back)) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join("\n", result.lines));
    }

    private boolean put(Hunk hunk, boolean back) {
        List<String> from = side(hunk, back ? HunkLine.Kind.ADDED : HunkLine.Kind.REMOVED);
        List<String> to = side(hunk, back ? HunkLine.Kind.REMOVED : HunkLine.Kind.ADDED);
        Hunk.Range range = back ? hunk.newRange() : hunk.oldRange();
        int at = place(from, range.count() == 0 ? range.start() : range.start() - 1);
        if (at < 0) {
            return false;
        }
        List<String> there = lines.subList(at, at + from.size());
        there.clear();
        there.addAll(to);
        return true;
    }

    private static List<String> side(Hunk hunk, HunkLine.Kind kind) {
        return new ArrayList<>(hunk.lines().stream()
                .filter(line -> line.kind() == kind || line.kind() == HunkLine.Kind.CONTEXT)
                .map(line -> line.text().endsWith("\r")
                        ? line.text().substring(0, line.text().length() - 1)
                        : line.text())
                .toList());
    }

    /** The wanted place, or the only one near it. */
    private int place(List<String> wanted, int at) {
        if (stands(wanted, at)) {
            return at;
        }
        int found = -1;
        for (int other = Math.max(0, at - FARTHEST); other <= Math.min(lines.size(), at + FARTHEST); other++) {
            if (!wanted.isEmpty() && stands(wanted, other)) {
                if (found >= 0) {
                    return -1;
                }
                found = other;
            }
        }
        return found;
    }

    private boolean stands(List<String> wanted, int at) {
        return at >= 0
                && at + wanted.size() <= lines.size()
                && lines.subList(at, at + wanted.size()).equals(wanted);
    }
}
