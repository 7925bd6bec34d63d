package io.mergewright.model;

/** A replayed handling asks what was not asked when it was recorded: its code, prompts or configuration have changed. */
public class ReplayMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReplayMismatch(String message) {
        super(message);
    }
}
