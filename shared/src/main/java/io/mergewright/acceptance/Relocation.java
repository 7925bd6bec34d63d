package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for lines that went elsewhere together with their surroundings: in what is new in a text, for a stretch that has the lines
 * that stood around the anchor. A lone line is not looked for, since the same text may well be there for another reason.
 */
final class Relocation {
    /** So many lines above and below go with the anchor. */
    static final int SURROUNDINGS = 12;
    /** New stretches with no more old lines between them are one. */
    private static final int GAP = 2;

    private static final int LEAST_NEIGHBOURS = 3;
    private static final int MOST_STRETCHES = 200;

    private final Ground ground;
    private final Part part;

    Relocation(Ground ground, Part part) {
        this.ground = ground;
        this.part = part;
    }

    /** What became of the lines where they stand in {@code later} now; {@code isNew} tells which of its lines came in. */
    Optional<Outcome> in(Lines later, boolean[] isNew) {
        var anchor = ground.anchor();
        var scope = Scope.around(ground.lines(), anchor, later);
        return scope.filter(found -> isNew[found.after().start()])
                .map(found -> Comparison.of(ground.lines(), anchor, later).outcome(part))
                .or(() -> amongNeighbours(later, isNew));
    }

    private Optional<Outcome> amongNeighbours(Lines later, boolean[] isNew) {
        var anchor = ground.anchor();
        int start = Math.max(0, anchor.start() - SURROUNDINGS);
        int end = Math.min(ground.lines().size(), anchor.end() + SURROUNDINGS);
        var block = ground.lines().sub(new Span(start, end));
        var own = anchor.shifted(-start);
        Optional<Span> best = Optional.empty();
        int most = 0;
        for (Span stretch : stretches(isNew)) {
            int found = neighbours(block, own, later.sub(stretch));
            if (found > most) {
                most = found;
                best = Optional.of(stretch);
            }
        }
        return best.map(stretch ->
                Comparison.of(block, own, later.sub(stretch)).outcome(part).shifted(stretch.start()));
    }

    private static List<Span> stretches(boolean[] isNew) {
        List<Span> stretches = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (int i = 0; i < isNew.length && stretches.size() < MOST_STRETCHES; i++) {
            if (isNew[i]) {
                if (start >= 0 && i - end > GAP) {
                    stretches.add(new Span(start, end));
                    start = i;
                }
                start = start < 0 ? i : start;
                end = i + 1;
            }
        }
        if (start >= 0) {
            stretches.add(new Span(start, end));
        }
        return stretches;
    }

    /** How many telling lines around the anchor are in the stretch; 0 where they do not say that it is the same place. */
    private static int neighbours(Lines block, Span own, Lines stretch) {
        var alignment = Alignment.ofLines(block, stretch);
        var surroundings = new Surroundings(block, own);
        int found = 0;
        for (int i = 0; i < block.size(); i++) {
            boolean beside = i < own.start() || i >= own.end();
            found += beside && block.isTelling(i) && alignment.isMatched(i) ? 1 : 0;
        }
        return found >= LEAST_NEIGHBOURS && !surroundings.areGone(alignment) ? found : 0;
    }
}
