package io.mergewright.model;

import java.util.Optional;

/** Keeps answers by the {@link PromptHash} of their question, so that the same question costs once. */
public interface AnswerCache {
    Optional<Answer> find(String hash);

    /** Keeps {@code answer}; of two answers to the same question either may stay. */
    void put(String hash, Answer answer);
}
