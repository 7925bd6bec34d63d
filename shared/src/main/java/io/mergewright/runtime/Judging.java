package io.mergewright.runtime;

import io.mergewright.gate.Calibration;
import io.mergewright.gate.ConfidenceModel;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Thresholds;
import io.mergewright.review.Bars;
import java.util.Optional;

/** What the gate decides by in one handling. */
public record Judging(Calibration calibration, Thresholds thresholds) {
    Gate gate() {
        return new Gate(new ConfidenceModel(), calibration, thresholds);
    }

    /** The same with the bars of a repository, where it has its own. */
    Judging within(Optional<Bars> bars) {
        return bars.map(own -> new Judging(
                        calibration, new Thresholds(own.publish(), own.ask(), "as the repository wants it")))
                .orElse(this);
    }
}
