package io.mergewright.review;

/**
 * How sure a finding must be, as probabilities.
 *
 * @param publish from here on it is said
 * @param ask from here on a person is asked
 */
public record Bars(double publish, double ask) {
    public Bars {
        if (!(ask >= 0 && ask <= publish && publish <= 1)) {
            throw new IllegalArgumentException("publish from %s on, ask from %s on".formatted(publish, ask));
        }
    }
}
