package io.mergewright.model;

import io.mergewright.budget.Usage;
import java.util.Objects;

/**
 * What a model answered. The text is untrusted, whatever schema was asked for.
 *
 * @param model the model that answered, as the provider names it
 */
public record Answer(String text, Usage usage, String model) {
    public Answer {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(model, "model");
    }
}
