package io.mergewright.gate;

/**
 * Where the gate draws its lines, as probabilities.
 *
 * @param publish from here on a claim is published
 * @param ask from here on a person is asked
 */
public record Thresholds(double publish, double ask) {
    public static final Thresholds PRIOR = new Thresholds(0.75, 0.4);

    public Thresholds {
        if (!(ask >= 0 && ask <= publish && publish <= 1)) {
            throw new IllegalArgumentException("publish from %s on, ask from %s on".formatted(publish, ask));
        }
    }
}
