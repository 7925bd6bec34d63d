package io.mergewright.model;

/** A language model that answers one prompt. It has no tools, no memory and no way to act. */
@FunctionalInterface
public interface ChatModel {
    /**
     * Asks once, without retries, and waits at most {@link Prompt#timeout()}.
     *
     * @throws ModelException when there is no answer
     */
    Answer ask(Prompt prompt);
}
