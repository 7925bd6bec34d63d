package io.mergewright.mirror;

/** A repository could not be mirrored. Its message is without secrets. */
public final class MirrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MirrorException(String message, Throwable cause) {
        super(message, cause);
    }
}
