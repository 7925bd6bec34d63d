package io.mergewright.model;

import java.time.Duration;
import java.util.Optional;

/** Keeps answers, so that the same question costs once. */
public interface AnswerCache {
    /** The answer that was put under this hash, unless its time is over. */
    Optional<Answer> get(String contentHash);

    /**
     * Keeps {@code answer} for a time, instead of what stands under this hash.
     *
     * @param contentHash of all that the answer depends on: prompt, schema, model; at most 128 characters
     */
    void put(String contentHash, Answer answer, Duration keep);
}
