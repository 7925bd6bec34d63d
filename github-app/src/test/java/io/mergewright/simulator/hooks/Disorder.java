package io.mergewright.simulator.hooks;

/**
 * How the way to the receiver is disturbed: shares of deliveries (0 to 1) that come twice or get lost, and how many are
 * held back to be sent in a random order (0: none). The seed makes it repeatable.
 */
public record Disorder(double duplicated, double lost, int shuffled, long seed) {
    public static final Disorder NONE = new Disorder(0, 0, 0, 0);
}
