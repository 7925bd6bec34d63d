package io.mergewright.model.langchain4j;

import org.jspecify.annotations.Nullable;

/**
 * How freely a model chooses its words.
 *
 * @param temperature or null to send none, for models that refuse one
 * @param seed or null to send none; Anthropic is never sent one
 */
public record Sampling(
        @Nullable Double temperature, @Nullable Integer seed) {
    /** As repeatable as the provider allows. */
    public static final Sampling STEADY = new Sampling(0.0, 1);

    /** As the provider does it by itself. */
    public static final Sampling UNSET = new Sampling(null, null);
}
