package io.mergewright.review.change;

import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import io.mergewright.diff.HunkLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which lines of a file can carry a review comment, as GitHub has it: those that the difference shows, added and unchanged ones on the
 * right side, removed ones on the left; of a range both ends in one hunk. Immutable.
 */
public final class Commentable {
    private final NavigableMap<Integer, Integer> right = new TreeMap<>();
    private final Map<Integer, Integer> left = new HashMap<>();
    private final Set<Integer> added = new HashSet<>();

    private Commentable(FileDiff diff) {
        for (int h = 0; h < diff.hunks().size(); h++) {
            read(diff.hunks().get(h), h);
        }
    }

    public static Commentable of(FileDiff diff) {
        return new Commentable(diff);
    }

    private void read(Hunk hunk, int number) {
        int before = hunk.oldRange().start();
        int after = hunk.newRange().start();
        for (HunkLine line : hunk.lines()) {
            switch (line.kind()) {
                case CONTEXT -> {
                    right.put(after++, number);
                    before++;
                }
                case ADDED -> {
                    added.add(after);
                    right.put(after++, number);
                }
                case REMOVED -> left.put(before++, number);
            }
        }
    }

    public boolean isAdded(int line) {
        return added.contains(line);
    }

    /** The lines that the change added, after it. */
    public Set<Integer> added() {
        return Set.copyOf(added);
    }

    public boolean isAnyAdded(int first, int last) {
        if (last - first > added.size()) {
            return added.stream().anyMatch(line -> line >= first && line <= last);
        }
        for (int line = first; line <= last; line++) {
            if (added.contains(line)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the change shows one of these lines, added or around what it changes. */
    public boolean isAnyShown(int first, int last) {
        return firstShown(first, last).isPresent();
    }

    /** The first line of a range that the change shows, after it. */
    public Optional<Integer> firstShown(int first, int last) {
        return Optional.ofNullable(right.ceilingKey(first)).filter(line -> line <= last);
    }

    /** Whether one hunk shows both lines, after the change. */
    public boolean together(int one, int other) {
        Integer hunk = right.get(one);
        return hunk != null && hunk.equals(right.get(other));
    }

    /** The last line that the change shows, after it. */
    public Optional<Integer> lastShown() {
        return right.isEmpty() ? Optional.empty() : Optional.of(right.lastKey());
    }

    /** Whether a comment can stand at lines {@code first} to {@code last}. */
    public boolean takes(Side side, int first, int last) {
        Map<Integer, Integer> lines = side == Side.RIGHT ? right : left;
        Integer hunk = lines.get(first);
        return hunk != null && hunk.equals(lines.get(last)) && first <= last;
    }

    /** The first added line of a range, which can always carry a comment. */
    public Optional<Integer> firstAdded(int first, int last) {
        return added.stream().filter(line -> line >= first && line <= last).min(Integer::compare);
    }
}
