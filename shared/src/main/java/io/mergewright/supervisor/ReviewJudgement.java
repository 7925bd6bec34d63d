package io.mergewright.supervisor;

import io.mergewright.gate.Decision;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Signal;
import io.mergewright.gate.Signal.Kind;
import io.mergewright.review.Certainty;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.check.Tier;
import io.mergewright.review.model.ModelFinding;
import io.mergewright.review.model.Refutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weighs what checks and models say of a change and lets the gate decide about each finding. */
public final class ReviewJudgement {
    private static final double OPT_IN = 0.9;

    private final Gate gate;

    public ReviewJudgement(Gate gate) {
        this.gate = gate;
    }

    /** Under this name outcomes of findings of {@code category} are learned from. */
    public static String label(String category) {
        return "review-" + category;
    }

    /** {@code state} with a decision on each finding. */
    public Reviewing decide(Reviewing state) {
        List<JudgedFinding> judged = new ArrayList<>();
        state.checked().findings().forEach(finding -> judged.add(ofCheck(finding)));
        state.byModel().forEach(finding -> judged.add(ofModel(finding)));
        return state.judged(judged);
    }

    private JudgedFinding ofCheck(ReviewFinding finding) {
        double strength = finding.check().tier() == Tier.OPT_IN ? OPT_IN : 1;
        Decision decision = gate.decide(label(finding.check().category()), List.of(new Signal(Kind.CHECK, strength)));
        return new JudgedFinding(certain(finding, decision), decision, Optional.empty());
    }

    private JudgedFinding ofModel(ModelFinding one) {
        Decision decision = gate.decide(label(one.finding().check().category()), signals(one));
        if (one.refutation() == Refutation.SUCCEEDED) {
            decision = new Decision.Withhold(decision.confidence(), decision.raw(), decision.reasons());
        }
        return new JudgedFinding(certain(one.finding(), decision), decision, Optional.of(one));
    }

    private static List<Signal> signals(ModelFinding one) {
        List<Signal> signals = new ArrayList<>(List.of(new Signal(Kind.QUOTED, 1)));
        signals.add(new Signal(one.readings() > 1 ? Kind.READINGS : Kind.MODEL_ALONE, 1));
        if (one.refutation() != Refutation.OPEN) {
            signals.add(new Signal(one.refutation() == Refutation.FAILED ? Kind.UPHELD : Kind.REFUTED_BY_READING, 1));
        }
        if (one.finding().replacement().isPresent()) {
            signals.add(new Signal(Kind.FITS, 1));
        }
        return signals;
    }

    private static ReviewFinding certain(ReviewFinding finding, Decision decision) {
        return finding.with(new Certainty(decision.confidence(), decision.reasons()));
    }
}
