package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;

/** The lines around an anchor by which its place can be told. Lines of a few signs, such as closing braces, tell nothing. */
final class Surroundings {
    private static final int NEAREST = 3;
    private static final int MOST_ENCLOSING = 2;
    /** With fewer of the nearest lines the place is gone. */
    private static final double LEAST_SHARE = 0.34;

    private final Lines lines;
    private final Span anchor;

    Surroundings(Lines lines, Span anchor) {
        this.lines = lines;
        this.anchor = anchor;
    }

    /** Whether hardly any of the nearest lines above and below has a partner, or one that encloses the anchor has none. */
    boolean areGone(Alignment alignment) {
        List<Integer> near = new ArrayList<>();
        near.addAll(telling(anchor.start() - 1, -1));
        near.addAll(telling(anchor.end(), 1));
        long matched = near.stream().filter(alignment::isMatched).count();
        boolean few = !near.isEmpty() && matched < LEAST_SHARE * near.size();
        return few
                || !Scope.enclosing(lines, anchor.start()).stream()
                        .limit(MOST_ENCLOSING)
                        .allMatch(alignment::isMatched);
    }

    private List<Integer> telling(int from, int step) {
        List<Integer> found = new ArrayList<>();
        for (int i = from; i >= 0 && i < lines.size() && found.size() < NEAREST; i += step) {
            if (lines.isTelling(i)) {
                found.add(i);
            }
        }
        return found;
    }
}
