package io.mergewright.model;

import io.mergewright.budget.Usage;

/** What a model said, parsed once; and what saying it used, over all calls. */
public sealed interface Reply<T> {
    /** What all calls together used. */
    Usage usage();

    /**
     * A value that satisfies every demand.
     *
     * @param model that gave the answer
     * @param repaired whether the first answer was refused
     */
    record Usable<T>(T value, Usage usage, String model, boolean repaired) implements Reply<T> {}

    /**
     * No answer satisfied the demands.
     *
     * @param reason one sentence that quotes nothing of the answers
     */
    record Unusable<T>(String reason, Usage usage) implements Reply<T> {}
}
