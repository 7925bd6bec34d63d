package io.mergewright.config;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One model and how to reach it.
 *
 * @param provider never {@link ModelProvider#NONE}
 * @param name of the model, as the provider calls it
 * @param key null when the server asks for none
 * @param timeout the longest wait for one answer
 * @param maxOutputTokens the most that one answer may hold
 */
public record ModelEndpoint(
        ModelProvider provider,
        String name,
        URI url,
        @Nullable Secret key,
        Duration timeout,
        int maxOutputTokens,
        AnswerStyle style) {
    public ModelEndpoint {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(style, "style");
        if (provider == ModelProvider.NONE || name.isBlank() || maxOutputTokens < 1) {
            throw new IllegalArgumentException(
                    "model '%s' of %s, %d output tokens".formatted(name, provider, maxOutputTokens));
        }
    }
}
