package io.mergewright.acceptance;

/** What became of one part of a suggestion in another tree. */
sealed interface Fate {
    /** Where it stands. */
    record Exact(Sighting seen) implements Fate {}

    /** What took its place makes enough of the proposed change. */
    record Meaning(double overlap, Sighting seen) implements Fate {}

    /** The lines changed otherwise. */
    record Changed(double overlap, Sighting seen) implements Fate {}

    /** The lines are gone, and nothing is in their place. */
    record Removed(Sighting seen) implements Fate {}

    /** The lines are the same, and something came in right beside them. */
    record Beside(Sighting seen) implements Fate {}

    /** Nothing happened to them. */
    record Same() implements Fate {}

    record FileGone() implements Fate {}

    /** The branch to merge into made the very change. */
    record ByBase() implements Fate {}

    record Unknown(String reason) implements Fate {}

    default boolean isApplied() {
        return this instanceof Exact || this instanceof Meaning;
    }
}
