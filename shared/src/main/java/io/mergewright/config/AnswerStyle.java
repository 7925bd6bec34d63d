package io.mergewright.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a model is to answer.
 *
 * @param temperature null to send none
 * @param seed null to send none
 */
public record AnswerStyle(
        @Nullable Double temperature, @Nullable Integer seed, StructuredOutput structuredOutput) {
    public AnswerStyle {
        Objects.requireNonNull(structuredOutput, "structuredOutput");
    }
}
