package io.mergewright.gate;

import io.mergewright.core.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides what becomes of a claim, and says why. */
public final class Gate {
    private final ConfidenceModel model;
    private final Thresholds thresholds;

    public Gate(ConfidenceModel model, Thresholds thresholds) {
        this.model = model;
        this.thresholds = thresholds;
    }

    /** Decides about the claim that {@code signals} speak for. */
    public Decision decide(List<Signal> signals) {
        Confidence confidence = model.of(signals);
        double probability = confidence.probability();
        if (probability >= thresholds.publish()) {
            return new Decision.Publish(
                    confidence, reasons(signals, probability, "at or above the bar to publish", thresholds.publish()));
        }
        if (probability >= thresholds.ask()) {
            return new Decision.AskHuman(
                    confidence, reasons(signals, probability, "under the bar to publish", thresholds.publish()));
        }
        return new Decision.Withhold(
                confidence, reasons(signals, probability, "under the bar to ask a person", thresholds.ask()));
    }

    private static List<String> reasons(List<Signal> signals, double probability, String where, double bar) {
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(Locale.ROOT, "confidence %.2f is %s, %.2f", probability, where, bar));
        signals.stream().map(Signal::words).forEach(reasons::add);
        return reasons;
    }
}
