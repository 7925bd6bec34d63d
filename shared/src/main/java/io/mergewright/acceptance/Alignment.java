package io.mergewright.acceptance;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.MyersDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** Which elements of one sequence are which of another, in the same order. */
final class Alignment {
    private static final int NONE = -1;

    private final int[] after;
    private final int size;
    private final int matched;

    private Alignment(int[] after, int size) {
        this.after = after;
        this.size = size;
        matched = (int) Arrays.stream(after).filter(index -> index != NONE).count();
    }

    /** Of lines, in the way that suits sources: rare lines are matched first. */
    static Alignment ofLines(Lines before, Lines after) {
        return of(before.keys(), after.keys(), new HistogramDiff());
    }

    /** As many elements as can be matched at all. */
    static Alignment ofTokens(List<String> before, List<String> after) {
        return of(before, after, MyersDiff.INSTANCE);
    }

    private static Alignment of(List<String> before, List<String> after, DiffAlgorithm algorithm) {
        int[] map = new int[before.size()];
        Arrays.fill(map, NONE);
        int from = 0;
        int to = 0;
        for (Edit edit : algorithm.diff(new ByText(), new Texts(before), new Texts(after))) {
            to = copy(map, from, edit.getBeginA(), to) + edit.getLengthB();
            from = edit.getEndA();
        }
        copy(map, from, before.size(), to);
        return new Alignment(map, after.size());
    }

    private static int copy(int[] map, int from, int end, int to) {
        int next = to;
        for (int i = from; i < end; i++) {
            map[i] = next++;
        }
        return next;
    }

    int matched() {
        return matched;
    }

    boolean isMatched(int index) {
        return after[index] != NONE;
    }

    /** Of an element that is matched. */
    int partner(int index) {
        return after[index];
    }

    int matchedIn(Span span) {
        return (int) Arrays.stream(after, span.start(), span.end())
                .filter(index -> index != NONE)
                .count();
    }

    /** Whether the elements of {@code span} are all there, with nothing between them; those of an empty one, around it. */
    boolean isRun(Span span) {
        if (span.isEmpty()) {
            return span(span).isEmpty() && isMatchedOrEnd(span.start() - 1) && isMatchedOrEnd(span.start());
        }
        return matchedIn(span) == span.size() && after[span.end() - 1] - after[span.start()] == span.size() - 1;
    }

    private boolean isMatchedOrEnd(int index) {
        return index < 0 || index >= after.length || isMatched(index);
    }

    /** What stands between the neighbours of {@code span} that are matched; of a run, the run itself. */
    Span span(Span span) {
        return !span.isEmpty() && isRun(span)
                ? new Span(after[span.start()], after[span.end() - 1] + 1)
                : between(span);
    }

    /** What stands between the neighbours of {@code span} that are matched, whatever came in beside its own. */
    Span between(Span span) {
        int above = span.start() - 1;
        while (above >= 0 && !isMatched(above)) {
            above--;
        }
        int below = span.end();
        while (below < after.length && !isMatched(below)) {
            below++;
        }
        return new Span(above < 0 ? 0 : after[above] + 1, below < after.length ? after[below] : size);
    }

    /** {@code span} and all elements beside it that are not matched. */
    Span widened(Span span) {
        int start = span.start();
        while (start > 0 && !isMatched(start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < after.length && !isMatched(end)) {
            end++;
        }
        return new Span(start, end);
    }

    /** Which elements of the other sequence have no partner. */
    boolean[] unmatchedAfter() {
        boolean[] unmatched = new boolean[size];
        Arrays.fill(unmatched, true);
        Arrays.stream(after).filter(index -> index != NONE).forEach(index -> unmatched[index] = false);
        return unmatched;
    }

    private static final class Texts extends Sequence {
        private final List<String> texts;

        Texts(List<String> texts) {
            this.texts = texts;
        }

        @Override
        public int size() {
            return texts.size();
        }
    }

    private static final class ByText extends SequenceComparator<Texts> {
        @Override
        public boolean equals(Texts one, int i, Texts other, int j) {
            return one.texts.get(i).equals(other.texts.get(j));
        }

        @Override
        public int hash(Texts texts, int i) {
            return texts.texts.get(i).hashCode();
        }
    }
}
