package io.mergewright.gate;

import java.util.Objects;

/**
 * Where the gate draws its lines, as probabilities.
 *
 * @param publish from here on a claim is published
 * @param ask from here on a person is asked
 * @param why the bar to publish stands where it stands; empty where it was simply set
 */
public record Thresholds(double publish, double ask, String why) {
    public static final Thresholds PRIOR = new Thresholds(0.75, 0.4);

    public Thresholds {
        Objects.requireNonNull(why, "why");
        if (!(ask >= 0 && ask <= publish && publish <= 1)) {
            throw new IllegalArgumentException("publish from %s on, ask from %s on".formatted(publish, ask));
        }
    }

    public Thresholds(double publish, double ask) {
        this(publish, ask, "");
    }

    /**
     * These with a bar to publish above which at least {@code precision} of the claims are right, as far as {@code calibration} tells;
     * these themselves, and the reason, where it knows too little.
     */
    public Thresholds forPrecision(double precision, Calibration calibration) {
        return new TargetPrecision(precision).thresholds(calibration, this);
    }
}
