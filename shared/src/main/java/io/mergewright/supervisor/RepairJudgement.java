package io.mergewright.supervisor;

import io.mergewright.gate.Decision;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Signal;
import io.mergewright.gate.Signal.Kind;
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
        String failed = Lessons.refutation(candidate);
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
            signals.add(new Signal(Lessons.refutation(candidate).isEmpty() ? Kind.UNPROVEN : Kind.REFUTED, 1));
        }
        if (candidate.isByModel()) {
            signals.add(new Signal(Kind.MODEL_MADE, 1));
            if (!candidate.fix().evidence().isEmpty()) {
                signals.add(new Signal(Kind.CITATION, 1));
            }
        }
        if (candidate.isReversal()) {
            signals.add(new Signal(Kind.REVERSAL, 1));
        }
        return signals;
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
