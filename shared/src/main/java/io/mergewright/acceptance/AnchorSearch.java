package io.mergewright.acceptance;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the lines of an anchor in the file in which they were shown: at the place that was told, or by their surroundings. */
final class AnchorSearch {
    private final Lines lines;
    private final Anchor anchor;
    private final List<String> keys;

    AnchorSearch(Lines lines, Anchor anchor) {
        this.lines = lines;
        this.anchor = anchor;
        keys = Lines.of(anchor.lines()).keys();
    }

    /** Where they stand; nowhere when they are not there, or when several places would do. */
    Optional<Span> place() {
        var told = Span.of(anchor);
        if (isAt(told.start())) {
            return Optional.of(told);
        }
        var starts = IntStream.range(0, lines.size())
                .filter(start -> isAt(start) && isAmongNeighbours(start))
                .limit(2)
                .toArray();
        return starts.length == 1 ? Optional.of(new Span(starts[0], starts[0] + keys.size())) : Optional.empty();
    }

    private boolean isAt(int start) {
        return start + keys.size() <= lines.size()
                && lines.keys().subList(start, start + keys.size()).equals(keys);
    }

    /** Whether the nearest of the lines that were kept with the anchor stand around it; unknown ones will do. */
    private boolean isAmongNeighbours(int start) {
        var before = Lines.of(anchor.before()).keys();
        var after = Lines.of(anchor.after()).keys();
        int end = start + keys.size();
        boolean above =
                before.isEmpty() || (start > 0 && lines.keys().get(start - 1).equals(before.get(before.size() - 1)));
        boolean below =
                after.isEmpty() || (end < lines.size() && lines.keys().get(end).equals(after.get(0)));
        return above && below;
    }
}
