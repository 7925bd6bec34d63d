package io.mergewright.core;

/** A probability between 0 and 1 that a person will find the claim right. */
public record Confidence(double probability) {
    public Confidence {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + probability);
        }
    }
}
