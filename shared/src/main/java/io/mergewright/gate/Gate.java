package io.mergewright.gate;

import io.mergewright.core.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Decides what becomes of a claim, and says why. */
public final class Gate {
    /** The label of no category: what was learned of all claims holds. */
    private static final String ANY = "";

    private final ConfidenceModel model;
    private final Calibration calibration;
    private final Thresholds thresholds;

    public Gate(ConfidenceModel model, Calibration calibration, Thresholds thresholds) {
        this.model = model;
        this.calibration = calibration;
        this.thresholds = thresholds;
    }

    /** One that has learned nothing yet. */
    public Gate(ConfidenceModel model, Thresholds thresholds) {
        this(model, Calibration.NONE, thresholds);
    }

    /** Decides about the claim that {@code signals} speak for. */
    public Decision decide(List<Signal> signals) {
        return decide(ANY, signals);
    }

    /** Decides about the claim of {@code category}, a label, that {@code signals} speak for. */
    public Decision decide(String category, List<Signal> signals) {
        Confidence raw = model.of(signals);
        var confidence = new Confidence(calibration.of(category, raw.probability()));
        double probability = confidence.probability();
        if (probability >= thresholds.publish()) {
            String first = first(probability, "at or above the bar to publish", thresholds.publish(), thresholds.why());
            return new Decision.Publish(confidence, raw, reasons(first, category, raw, signals));
        }
        if (probability >= thresholds.ask()) {
            String first = first(probability, "under the bar to publish", thresholds.publish(), thresholds.why());
            return new Decision.AskHuman(confidence, raw, reasons(first, category, raw, signals));
        }
        String first = first(probability, "under the bar to ask a person", thresholds.ask(), "");
        return new Decision.Withhold(confidence, raw, reasons(first, category, raw, signals));
    }

    private static String first(double probability, String where, double bar, String why) {
        return String.format(
                Locale.ROOT, "confidence %.2f is %s, %.2f%s", probability, where, bar, why.isEmpty() ? "" : ", " + why);
    }

    private List<String> reasons(String first, String category, Confidence raw, List<Signal> signals) {
        List<String> reasons = new ArrayList<>();
        reasons.add(first);
        if (!calibration.isNone()) {
            reasons.add(calibration.words(category, raw.probability()));
        }
        signals.stream().map(Signal::words).forEach(reasons::add);
        return reasons;
    }
}
