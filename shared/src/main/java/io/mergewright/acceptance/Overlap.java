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
     * From which share on a change counts as made. Chosen on the first half of the histories of docs/benchmarks/acceptance.sh, which
     * prints what other thresholds give: at three quarters and below, changes that only share words with the proposal begin to count.
     */
    static final double ENOUGH = 0.8;
    /** With less of it the tokens are a chance meeting in something quite different. */
    static final double PURE = 0.25;
    /** The same where all words are there that the proposal brings and the earlier text has nowhere. */
    static final double PURE_WITH_NEW_WORDS = 0.1;
    /** The same two of a proposal that only drops something: what is left of it, or takes its place, speaks against it. */
    static final double PURE_DELETION = 0.8;

    static final double ENOUGH_DELETED = 0.95;

    /** What a word of the proposal counts when another one stands exactly in its place. */
    static final double EXCHANGED = 0.5;

    static final Overlap NONE = new Overlap(0, 0);

    /** @param known the tokens of the earlier text around the anchor */
    static Overlap of(List<String> anchor, List<String> replacement, List<String> place, List<String> known) {
        var own = Bag.of(anchor);
        if (own.equals(Bag.of(replacement))) {
            return of(Bag.of(pairs(anchor)), Bag.of(pairs(replacement)), Bag.of(pairs(place)), Bag.of(known));
        }
        var brought = Bag.of(replacement).minus(own);
        var came = Bag.of(place).minus(own);
        var wished = Renames.introduced(brought, came).applied(replacement);
        var overlap = of(own, Bag.of(wished), Bag.of(place), Bag.of(known));
        double others = brought.telling().isEmpty()
                ? 0
                : (double) exchanged(wished, place, brought) / brought.telling().size();
        return new Overlap(Math.min(1, overlap.made + others * EXCHANGED), overlap.purity);
    }

    private static Overlap of(Bag anchor, Bag replacement, Bag place, Bag known) {
        var brought = replacement.minus(anchor).telling();
        var dropped = anchor.minus(replacement).telling();
        if (brought.isEmpty() && dropped.isEmpty()) {
            return NONE;
        }
        var came = place.minus(anchor);
        var went = anchor.minus(place);
        int own = came.common(brought) + went.common(dropped);
        int all = came.telling().size() + went.telling().size();
        double made = Math.min(share(came, brought), share(went, dropped));
        double purity = all == 0 ? 0 : Math.min(1, (double) own / all);
        boolean counts = brought.isEmpty()
                ? purity >= PURE_DELETION && made >= ENOUGH_DELETED
                : purity >= leastPurity(brought, came, known);
        return new Overlap(counts ? made : Math.min(made, ENOUGH / 2), purity);
    }

    /** How many of the words to bring are another word there, between the same two tokens. */
    private static int exchanged(List<String> wished, List<String> place, Bag brought) {
        var alignment = Alignment.ofTokens(wished, place);
        int count = 0;
        for (int i = 1; i < wished.size() - 1; i++) {
            boolean alone = !alignment.isMatched(i) && alignment.isMatched(i - 1) && alignment.isMatched(i + 1);
            if (alone && alignment.partner(i + 1) - alignment.partner(i - 1) == 2) {
                var other = place.get(alignment.partner(i - 1) + 1);
                count += Tokens.isWord(other) && brought.count(wished.get(i)) > 0 ? 1 : 0;
            }
        }
        return count;
    }

    private static double leastPurity(Bag brought, Bag came, Bag known) {
        var unheard = brought.counts().keySet().stream()
                .filter(token -> Tokens.isWord(token) && known.count(token) == 0)
                .toList();
        boolean there = !unheard.isEmpty() && unheard.stream().allMatch(token -> came.count(token) > 0);
        return there ? PURE_WITH_NEW_WORDS : PURE;
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
