package io.mergewright.model;

import java.time.Duration;
import java.util.Objects;

/**
 * One question to a model.
 *
 * @param name of the prompt file, such as {@code explain}
 * @param version of the prompt file; a changed text has another version
 * @param system what the model is to do
 * @param user the material, already redacted
 * @param schema JSON schema of the answer
 * @param maxOutputTokens the most that the answer may cost
 * @param timeout the longest wait for the answer
 */
public record Prompt(
        String name, String version, String system, String user, String schema, int maxOutputTokens, Duration timeout) {
    public Prompt {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(schema, "schema");
        if (maxOutputTokens < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "prompt %s: %d output tokens within %s".formatted(name, maxOutputTokens, timeout));
        }
    }

    /** The same question with another limit of time. */
    public Prompt within(Duration limit) {
        return new Prompt(name, version, system, user, schema, maxOutputTokens, limit);
    }

    /** The same question with another limit of tokens for its answer. */
    public Prompt costing(int tokens) {
        return new Prompt(name, version, system, user, schema, tokens, timeout);
    }

    /** The same question about other material. */
    public Prompt about(String material) {
        return new Prompt(name, version, system, material, schema, maxOutputTokens, timeout);
    }
}
