package io.mergewright.acceptance;

/**
 * What became of lines in one later text.
 *
 * @param overlap how much of the proposed change is there, from 0 to 1
 * @param place where it stands there, in lines
 */
record Outcome(Kind kind, double overlap, Span place) {
    enum Kind {
        EXACT,
        MEANING,
        CHANGED,
        /** The lines are the same, and something came in right beside them. */
        BESIDE,
        REMOVED,
        SAME
    }

    boolean isApplied() {
        return kind == Kind.EXACT || kind == Kind.MEANING;
    }

    /** The lines read as before. */
    boolean isSame() {
        return kind == Kind.SAME || kind == Kind.BESIDE;
    }

    /** The same, told of a whole file, in which the later text begins {@code lines} below the first line. */
    Outcome shifted(int lines) {
        return new Outcome(kind, overlap, place.shifted(lines));
    }

    Fate at(String commit, String path) {
        var seen = place.at(commit, path);
        return switch (kind) {
            case EXACT -> new Fate.Exact(seen);
            case MEANING -> new Fate.Meaning(overlap, seen);
            case CHANGED -> new Fate.Changed(overlap, seen);
            case REMOVED -> new Fate.Removed(seen);
            case BESIDE -> new Fate.Beside(seen);
            case SAME -> new Fate.Same();
        };
    }
}
