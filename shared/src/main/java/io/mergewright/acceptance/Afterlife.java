package io.mergewright.acceptance;

import java.util.List;

/** What became of an applied suggestion after the merge. */
public sealed interface Afterlife {
    /** It is still there. */
    record Stands() implements Afterlife {}

    /**
     * The text that it replaced is back in its place.
     *
     * @param commit the first that has it back
     * @param named whether that commit says of itself that it reverts another
     */
    record Reverted(String commit, boolean named, List<Sighting> seen) implements Afterlife {
        public Reverted {
            seen = List.copyOf(seen);
        }
    }

    /** Its lines have changed since, or are gone, and what it replaced is not back. */
    record Developed() implements Afterlife {}

    /**
     * It cannot be found out.
     *
     * @param reason one sentence
     */
    record CannotTell(String reason) implements Afterlife {}
}
