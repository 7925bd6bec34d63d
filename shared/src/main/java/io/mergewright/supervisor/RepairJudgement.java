package io.mergewright.supervisor;

import io.mergewright.gate.Decision;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Signal;
import io.mergewright.gate.Signal.Kind;
import io.mergewright.verify.Verification;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs what is known of each candidate and lets the gate decide. Only what is proven may be published unattended; what made
 * nothing better is shown to nobody.
 */
public final class RepairJudgement {
    private final Gate gate;

    public RepairJudgement(Gate gate) {
        this.gate = gate;
    }

    Repair decide(Repair state) {
        String category = state.failure().diagnosis().category().label();
        return state.with(state.candidates().stream()
                .map(candidate -> candidate.with(decide(category, candidate)))
                .toList());
    }

    private Decision decide(String category, Candidate candidate) {
        Decision decision = gate.decide(category, signals(candidate));
        String failed = failure(candidate);
        if (!failed.isEmpty()) {
            return new Decision.Withhold(decision.confidence(), decision.raw(), with(decision, failed));
        }
        String people = reasonForPeople(candidate);
        return decision instanceof Decision.Publish && !people.isEmpty()
                ? new Decision.AskHuman(decision.confidence(), decision.raw(), with(decision, people))
                : decision;
    }

    private static List<Signal> signals(Candidate candidate) {
        List<Signal> signals = new ArrayList<>();
        signals.add(new Signal(Kind.FIXER, candidate.fix().clarity()));
        if (candidate.isProven()) {
            signals.add(new Signal(Kind.PROVEN, 1));
        } else {
            signals.add(new Signal(failure(candidate).isEmpty() ? Kind.UNPROVEN : Kind.REFUTED, 1));
        }
        if (candidate.isReversal()) {
            signals.add(new Signal(Kind.REVERSAL, 1));
        }
        return signals;
    }

    /** Why a candidate is of no use; empty when nothing speaks against it. */
    private static String failure(Candidate candidate) {
        Verification verification = candidate.verification().orElse(null);
        if (verification instanceof Verification.DoesNotApply refused) {
            return "it does not apply: " + refused.refusals().get(0).message();
        }
        if (verification instanceof Verification.MadeWorse worse) {
            return "with it something else fails: " + worse.newFailures().get(0);
        }
        if (verification instanceof Verification.NoBetter) {
            return "the failure is still there with it";
        }
        return verification instanceof Verification.ChangedFailure changed
                ? "the build fails otherwise with it: " + changed.newFailures().get(0)
                : "";
    }

    private static String reasonForPeople(Candidate candidate) {
        if (!candidate.fix().forPeople().isEmpty()) {
            return candidate.fix().forPeople();
        }
        return candidate.isProven() ? "" : "it is not proven, so a person decides";
    }

    private static List<String> with(Decision decision, String reason) {
        List<String> reasons = new ArrayList<>();
        reasons.add(reason);
        reasons.addAll(decision.reasons());
        return reasons;
    }
}
