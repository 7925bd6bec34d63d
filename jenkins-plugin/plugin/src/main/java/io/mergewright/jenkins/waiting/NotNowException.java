package io.mergewright.jenkins.waiting;

/** It cannot be done at present, and may be later. Its message is a sentence for people, which they see when it is given up. */
public final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause is written to the log of Jenkins only */
    public NotNowException(String message, Throwable cause) {
        super(message, cause);
    }

    public NotNowException(String message) {
        super(message);
    }
}
