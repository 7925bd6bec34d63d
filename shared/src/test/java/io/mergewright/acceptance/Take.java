package io.mergewright.acceptance;

import java.util.Locale;

/**
 * What stands in the place of lines for which something was proposed, and what a reasonable person who compares both would say.
 * Whoever wrote the variants of a {@link Site} decided that for each of them, before anything was measured.
 */
enum Take {
    /** The lines as they were. Nothing was done. */
    KEPT,
    /** The proposal, word for word: it was taken. */
    EXACT,
    /** The same remedy in other words, such as another name, message or layout: it was taken. */
    MEANING,
    /** The proposal, and something more in the same place: it was taken, and worked on. */
    FURTHER,
    /** Another remedy, or another change: the lines were touched. With a later look that finds nothing any more, it was taken in meaning. */
    OTHER,
    /** What is beside the point in the proposal, without what matters: the lines were touched. */
    PARTIAL;

    static Take named(String name) {
        return name.equals("fix") ? EXACT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    boolean isTaken() {
        return this == EXACT || this == MEANING || this == FURTHER;
    }
}
