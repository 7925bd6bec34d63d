package io.mergewright.web;

/** What was sent cannot be used; the message says why, in a sentence for whoever sent it. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }

    /** For whoever sent it. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
