package io.mergewright.runtime;

import io.mergewright.gate.Calibration;
import io.mergewright.gate.CalibrationFit;
import io.mergewright.gate.CalibrationStore;
import io.mergewright.gate.Observations;
import java.time.Clock;

/**
 * Gives the calibration in force. Learns a new one when {@value #ENOUGH} answers have come in since the last; otherwise two short looks
 * into the store are all it takes. Safe for threads and processes: of two that learn at once, one is kept.
 */
final class Learning {
    private static final int ENOUGH = 10;

    private final Observations observations;
    private final CalibrationStore calibrations;
    private final Clock clock;

    Learning(Observations observations, CalibrationStore calibrations, Clock clock) {
        this.observations = observations;
        this.calibrations = calibrations;
        this.clock = clock;
    }

    /** @throws io.mergewright.store.StoreException when the store cannot be used */
    Calibration current() {
        Calibration last = calibrations.latest().orElse(Calibration.NONE);
        var progress = observations.since(last.mark());
        if (progress.answers() < ENOUGH) {
            return last;
        }
        var next = CalibrationFit.of(
                last.number() + 1, observations.latest(CalibrationFit.MOST), progress.mark(), clock.instant());
        return calibrations.add(next) ? next : calibrations.latest().orElse(next);
    }
}
