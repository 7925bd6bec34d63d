package io.mergewright.model;

/** What became of the text of an answer. */
public sealed interface Reading<T> {
    /** The text says what was asked for. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * The text breaks a demand.
     *
     * @param reason one sentence that quotes nothing of the answer, fit for logs
     * @param detail what exactly is wrong, for the model that gave the answer; may quote a bounded piece of it
     */
    record Violation<T>(String reason, String detail) implements Reading<T> {}
}
