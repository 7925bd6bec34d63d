package io.mergewright.gate;

import java.util.Objects;

/**
 * What became of a claim whose probability the gate had estimated.
 *
 * @param category a label such as those of {@link io.mergewright.core.Category}
 * @param raw probability by the weights of the evidence alone
 * @param given probability as the gate gave it, before anybody knew
 * @param right whether a person found it right, or accepted it
 */
public record Observation(String category, double raw, double given, boolean right) {
    public Observation {
        Objects.requireNonNull(category, "category");
    }
}
