package io.mergewright.gate;

import java.util.Optional;

/** Keeps calibrations, each as it was made. */
public interface CalibrationStore {
    /** The one with the highest number. */
    Optional<Calibration> latest();

    /** Keeps {@code calibration}; returns whether its number was free. */
    boolean add(Calibration calibration);
}
