package io.mergewright.runtime;

import io.mergewright.gate.Calibration;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Thresholds;

/** What the gate decides by in one handling. */
record Judging(Calibration calibration, Thresholds thresholds) {
    Gate gate() {
        return new Gate(new ConfidenceModel(), calibration, thresholds);
    }
}
