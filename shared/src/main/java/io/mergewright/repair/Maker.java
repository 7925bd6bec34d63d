package io.mergewright.repair;

import java.util.Objects;

/**
 * The model that made a fix.
 *
 * @param model as the provider names it
 * @param prompt name and version, such as {@code fix/1}
 * @param why in its words, on one line, without secrets; may be empty
 */
public record Maker(String model, String prompt, String why) {
    public Maker {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(why, "why");
    }
}
