package io.mergewright.config;

import java.util.Objects;

/**
 * What is wrong with one setting. The message never holds a secret.
 *
 * @param fatal whether the configuration cannot be used because of it
 */
public record Problem(Source source, String message, boolean fatal) {
    public Problem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(message, "message");
    }

    static Problem error(Source source, String message) {
        return new Problem(source, message, true);
    }

    static Problem warning(Source source, String message) {
        return new Problem(source, message, false);
    }

    /** Such as {@code mergewright.yml:12: unknown key 'modle'}. */
    @Override
    public String toString() {
        return source.place() + ": " + message;
    }
}
