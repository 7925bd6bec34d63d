package io.mergewright.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A model gave no answer. The message holds neither the prompt nor the body of the response. */
public class ModelException extends RuntimeException {
    /** What kept the model from answering. */
    public enum Kind {
        /** Too many calls (429), perhaps with a time to wait. */
        RATE_LIMITED(true),
        /** The provider has trouble of its own (5xx). */
        UNAVAILABLE(true),
        /** No answer in time. */
        TIMED_OUT(true),
        /** The connection broke or could not be made. */
        DISCONNECTED(true),
        /** An answer arrived that is not one of a model: not JSON, cut off. */
        GARBLED(true),
        /** Answers came, and none of them followed the schema. */
        UNUSABLE(false),
        /** The provider refuses the call as it is: wrong key, unknown model, bad request. */
        REJECTED(false),
        /** The budget has no room for the call. */
        OVER_BUDGET(false),
        /** The breaker or the bulkhead of the endpoint did not let the call through. */
        HELD_BACK(false),
        /** The thread was interrupted. */
        INTERRUPTED(false);

        private final boolean retriable;

        Kind(boolean retriable) {
            this.retriable = retriable;
        }

        public boolean retriable() {
            return retriable;
        }
    }

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final @Nullable Integer status;

    public ModelException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    /** @param retryAfter how long the provider asks to wait, or null when it does not say */
    public ModelException(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(kind, message, retryAfter, cause, null);
    }

    private ModelException(
            Kind kind,
            String message,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause,
            @Nullable Integer status) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.status = status;
    }

    /** The provider, or a proxy before it, answered with an HTTP status that is no success. */
    public static ModelException ofStatus(int status, Kind kind, String message, @Nullable Duration retryAfter) {
        return new ModelException(kind, message, retryAfter, null, status);
    }

    public Kind kind() {
        return kind;
    }

    /** How long the provider asked to wait before the next call. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The HTTP status; empty when the call failed in another way. */
    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }
}
