package io.mergewright.simulator.operation;

/** A person or an app tried what GitHub does not let them do. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
