package io.mergewright.diagnose.rule;

/** How sure a match is that it saw what it says. */
public enum Strength {
    /** Head, body and end of one tool's format: other tools do not print this. */
    FIRM(3.0),
    /** A shape of a whole tool family. */
    LIKELY(2.0),
    /** A word or a shape that other output shares. */
    LOOSE(1.0);

    private final double weight;

    Strength(double weight) {
        this.weight = weight;
    }

    /** Points that a match of this strength brings into the ranking. */
    public double weight() {
        return weight;
    }
}
