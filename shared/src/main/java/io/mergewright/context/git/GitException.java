package io.mergewright.context.git;

import org.jspecify.annotations.Nullable;

/** A repository that cannot be used as asked; the message is one line that names the repository and what is wrong. */
public final class GitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GitException(String message) {
        super(message);
    }

    GitException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
