package io.mergewright.verify;

import java.util.Objects;

/**
 * Why an edit cannot be applied.
 *
 * @param edit 0-based place of the edit in its patch
 * @param message a sentence for whoever wrote the edit; names the path
 */
public record Refusal(int edit, Reason reason, String message) {
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
    }

    /** What kind of refusal, for those who count. */
    public enum Reason {
        OTHER_COMMIT,
        BAD_PATH,
        NOT_ALLOWED,
        SYMBOLIC_LINK,
        NOT_A_FILE,
        FILE_MISSING,
        FILE_EXISTS,
        BINARY,
        NOT_FOUND,
        FOUND_MORE_THAN_ONCE,
        ALREADY_APPLIED,
        UNKNOWN_ENCODING,
        NO_EFFECT,
        REPEATABLE
    }
}
