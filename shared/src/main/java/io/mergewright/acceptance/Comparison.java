package io.mergewright.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a text in which a suggestion was made with what became of it.
 *
 * <p>Applied exactly: in the text as it would be with the replacement, all lines of the replacement have neighbouring partners in the
 * later text, and that text is as much nearer as the replacement brings lines. So text that stood elsewhere before is not taken for it, nor
 * a replacement that was put beside the lines it should replace.
 */
final class Comparison {
    /** Around lines that changed together with more tokens, nothing is said about meaning. */
    static final int MOST_TOKENS = 6_000;
    /** From which share of an insertion on its beginning counts as a change of the lines. */
    private static final double PARTLY = 0.3;

    private final Lines before;
    private final Span anchor;
    private final Lines after;
    private final Alignment alignment;
    /** So many lines stand above the later text. */
    private final int offset;

    private Comparison(Lines before, Span anchor, Lines after, int offset) {
        this.before = before;
        this.anchor = anchor;
        this.after = after;
        this.offset = offset;
        alignment = Alignment.ofLines(before, after);
    }

    /** Of the function or section that encloses the anchor, where it can be told in both texts; else of all. */
    static Comparison of(Lines before, Span anchor, Lines after) {
        return Scope.around(before, anchor, after)
                .map(scope -> new Comparison(
                        before.sub(scope.before()),
                        anchor.shifted(-scope.before().start()),
                        after.sub(scope.after()),
                        scope.after().start()))
                .orElseGet(() -> new Comparison(before, anchor, after, 0));
    }

    /** What became of it, and where in the later text. */
    Outcome outcome(Part part) {
        return part instanceof Part.Change change ? outcome(Lines.of(change.replacement())) : outcome(Optional.empty());
    }

    /** What became of it, had {@code replacement} been proposed. */
    Outcome outcome(Lines replacement) {
        return outcome(Optional.of(replacement));
    }

    private Outcome outcome(Optional<Lines> replacement) {
        return replacement
                .flatMap(this::exact)
                .map(place -> new Outcome(Outcome.Kind.EXACT, 1, place))
                .orElseGet(() -> withoutExact(replacement))
                .shifted(offset);
    }

    /** Whether the lines read as before, whatever else changed. */
    boolean isSame() {
        return withoutExact(Optional.empty()).isSame();
    }

    private Optional<Span> exact(Lines replacement) {
        var wished = before.replaced(anchor, replacement);
        var span = new Span(anchor.start(), anchor.start() + replacement.size());
        var towards = Alignment.ofLines(wished, after);
        var own = before.sub(anchor);
        int brought = replacement.size() - Alignment.ofLines(own, replacement).matched();
        if (!towards.isRun(span) || towards.matched() - alignment.matched() < brought) {
            return Optional.empty();
        }
        var place = towards.span(span);
        if (Scope.isForeign(wished, span, after, place)) {
            return Optional.empty();
        }
        var there = after.sub(place);
        boolean onlyLayout = own.keys().equals(replacement.keys());
        boolean same =
                onlyLayout ? there.texts().equals(replacement.texts()) : Layout.isSameButShifted(there, replacement);
        return same ? Optional.of(place) : Optional.empty();
    }

    private Outcome withoutExact(Optional<Lines> replacement) {
        var window = alignment.widened(anchor);
        var old = Tokens.of(before.sub(window));
        var lines = alignment.between(window);
        var now = Tokens.of(after.sub(lines));
        if (old.texts().size() > MOST_TOKENS || now.texts().size() > MOST_TOKENS) {
            return new Outcome(Outcome.Kind.CHANGED, 0, lines);
        }
        var own = old.within(anchor.shifted(-window.start()));
        var tokens = Alignment.ofTokens(old.texts(), now.texts());
        var found = new Place(now, tokens.span(own), tokens.between(own));
        var overlap = replacement.map(by -> overlap(by, found, lines)).orElse(Overlap.NONE);
        var kind =
                kind(overlap, replacement, found, isUntouched(own, tokens) && found.isWhole(), tokens.matchedIn(own));
        return new Outcome(kind, overlap.made(), found.lines().shifted(lines.start()));
    }

    private Outcome.Kind kind(
            Overlap overlap, Optional<Lines> replacement, Place found, boolean untouched, int tokensLeft) {
        boolean gone = new Surroundings(before, anchor).areGone(alignment);
        boolean deletes = replacement.map(by -> by.size() == 0).orElse(false);
        if (overlap.isEnough() && !(deletes && gone)) {
            return Outcome.Kind.MEANING;
        } else if (untouched && !gone && adds(replacement) && overlap.made() >= PARTLY) {
            return Outcome.Kind.CHANGED;
        } else if (untouched) {
            return found.hasNeighbours() ? Outcome.Kind.BESIDE : Outcome.Kind.SAME;
        }
        boolean removed = gone || (found.isEmpty() && tokensLeft == 0);
        return removed ? Outcome.Kind.REMOVED : Outcome.Kind.CHANGED;
    }

    private boolean isUntouched(Span own, Alignment tokens) {
        return own.isEmpty() ? alignment.isRun(anchor) : tokens.isRun(own);
    }

    /** Whether the replacement keeps the lines as they are and only adds some. */
    private boolean adds(Optional<Lines> replacement) {
        return replacement
                .map(by -> Alignment.ofLines(before.sub(anchor), by).matched() == anchor.size())
                .orElse(false);
    }

    private Overlap overlap(Lines replacement, Place found, Span lines) {
        var own = Tokens.telling(before.sub(anchor));
        var wished = Tokens.telling(replacement);
        List<String> interesting = new ArrayList<>(own);
        interesting.addAll(wished);
        var known = Tokens.of(before);
        var renames = Renames.between(known, Tokens.of(after), interesting);
        var kept = Alignment.ofLines(before.sub(anchor), replacement).unmatchedAfter();
        int above = kept.length > 0 && kept[0] ? 2 * kept.length + 2 : 0;
        int below = kept.length > 0 && kept[kept.length - 1] ? 2 * kept.length + 2 : 0;
        var there = found.widened(above, below, after.sub(lines));
        return Overlap.of(renames.applied(own), renames.applied(wished), there, renames.applied(known.texts()));
    }
}
