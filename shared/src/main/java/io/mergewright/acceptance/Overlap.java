package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a proposed change was made. A change is seen as the tokens that it brings and those that it drops; what stays the same
 * does not count, for a proposal mostly repeats what is there already.
 *
 * @param made the share of the tokens to bring that are new, or of those to drop that are gone, whichever is less: 0 to 1
 * @param purity the share of what was changed that was proposed: 0 to 1
 */
record Overlap(double made, double purity) {
    /**
     * From which share on a change counts as made. Measured with docs/benchmarks/acceptance.sh on histories of its first seed, which
     * prints what other thresholds would give: below it, changes that only share words with the proposal begin to count, above it,
     * proposals that were taken up and then worked on are lost.
     */
    static final double ENOUGH = 0.7;
    /** With less of it the tokens are a chance meeting in something quite different. */
    static final double PURE = 0.25;
    /** The same two of a proposal that only drops something: what is left of it, or takes its place, speaks against it. */
    static final double PURE_DELETION = 0.8;

    static final double ENOUGH_DELETED = 0.95;

    static final Overlap NONE = new Overlap(0, 0);

    static Overlap of(List<String> anchor, List<String> replacement, List<String> place) {
        var overlap = of(Bag.of(anchor), Bag.of(replacement), Bag.of(place));
        boolean isReordered = Bag.of(anchor).equals(Bag.of(replacement));
        return isReordered ? of(Bag.of(pairs(anchor)), Bag.of(pairs(replacement)), Bag.of(pairs(place))) : overlap;
    }

    private static Overlap of(Bag anchor, Bag replacement, Bag place) {
        var brought = replacement.minus(anchor).telling();
        var dropped = anchor.minus(replacement).telling();
        var came = place.minus(anchor);
        var went = anchor.minus(place);
        int own = came.common(brought) + went.common(dropped);
        int all = came.telling().size() + went.telling().size();
        double made = Math.min(share(came, brought), share(went, dropped));
        double purity = all == 0 ? 0 : Math.min(1, (double) own / all);
        if (brought.isEmpty() && dropped.isEmpty()) {
            return NONE;
        }
        boolean counts = brought.isEmpty() ? purity >= PURE_DELETION && made >= ENOUGH_DELETED : purity >= PURE;
        return new Overlap(counts ? made : Math.min(made, ENOUGH / 2), purity);
    }

    private static double share(Bag seen, Bag wished) {
        return wished.isEmpty() ? 1 : (double) seen.common(wished) / wished.size();
    }

    private static List<String> pairs(List<String> tokens) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            pairs.add(tokens.get(i - 1) + " " + tokens.get(i));
        }
        return pairs;
    }

    boolean isEnough() {
        return made >= ENOUGH;
    }
}
