package io.mergewright.verify;

import java.io.IOException;

/** A file of a source tree that cannot be read or written; the message names it. */
public final class SourceTreeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceTreeException(String message, IOException cause) {
        super(message, cause);
    }
}
