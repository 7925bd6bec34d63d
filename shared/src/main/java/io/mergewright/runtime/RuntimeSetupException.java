package io.mergewright.runtime;

/** Something that the configuration names cannot be used; the message names it. */
public class RuntimeSetupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuntimeSetupException(String message, Throwable cause) {
        super(message, cause);
    }
}
