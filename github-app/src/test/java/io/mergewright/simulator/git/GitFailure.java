package io.mergewright.simulator.git;

/** A repository of the simulator could not be read or written. */
public final class GitFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GitFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
