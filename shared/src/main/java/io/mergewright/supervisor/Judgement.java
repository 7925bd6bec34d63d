package io.mergewright.supervisor;

import io.mergewright.core.Finding;
import io.mergewright.explain.Comparison;
import io.mergewright.explain.Explanation;
import io.mergewright.explain.Proven;
import io.mergewright.gate.Gate;
import io.mergewright.gate.Signal;
import io.mergewright.gate.Signal.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weighs what rules and models said of one failure against each other and lets the gate decide about each cause. */
final class Judgement {
    /** From here on a rule is clear enough to speak against a model. */
    private static final double CLEAR = 0.5;

    private final Gate gate;

    Judgement(Gate gate) {
        this.gate = gate;
    }

    /** Verdicts on the causes that rules found, each merged with what a model said of the same cause, then on the model's own. */
    List<Judged> of(List<Finding> rules, List<Explanation> explanations) {
        Map<Finding, Proven> agreed = new LinkedHashMap<>();
        List<Judged> alone = new ArrayList<>();
        for (Explanation explanation : explanations) {
            for (Proven cause : explanation.causes()) {
                Optional<Finding> same = Comparison.agreeing(rules, cause);
                same.ifPresent(finding -> agreed.putIfAbsent(finding, cause));
                if (same.isEmpty() && !isKnown(alone, cause)) {
                    alone.add(byModelAlone(rules, explanation, cause));
                }
            }
        }
        List<Judged> judged = new ArrayList<>();
        rules.forEach(finding -> judged.add(byRule(finding, agreed.get(finding))));
        judged.addAll(alone);
        return judged;
    }

    private static boolean isKnown(List<Judged> alone, Proven cause) {
        return Comparison.agreeing(alone.stream().map(Judged::finding).toList(), cause)
                .isPresent();
    }

    private Judged byRule(Finding finding, @Nullable Proven same) {
        var clear = new Signal(Kind.RULE, finding.confidence().probability());
        String label = finding.category().label();
        if (same == null) {
            return new Judged(finding, gate.decide(label, List.of(clear)), false);
        }
        var decision = gate.decide(label, List.of(clear, new Signal(Kind.AGREEMENT, 1), new Signal(Kind.CITATION, 1)));
        String advice = finding.advice().isEmpty() ? same.remedy() : finding.advice();
        return new Judged(
                new Finding(
                        finding.rule(),
                        finding.tool(),
                        finding.category(),
                        finding.headline(),
                        finding.evidence(),
                        finding.locations(),
                        finding.tests(),
                        advice,
                        decision.confidence()),
                decision,
                true);
    }

    private Judged byModelAlone(List<Finding> rules, Explanation explanation, Proven cause) {
        double against = rules.isEmpty() ? 0 : rules.get(0).confidence().probability();
        var other = against >= CLEAR ? new Signal(Kind.DISAGREEMENT, against) : new Signal(Kind.MODEL_ALONE, 1);
        var decision = gate.decide(cause.category().label(), List.of(new Signal(Kind.CITATION, 1), other));
        return new Judged(
                new Finding(
                        "model:" + explanation.prompt(),
                        "model",
                        cause.category(),
                        cause.cause(),
                        cause.evidence(),
                        List.of(),
                        List.of(),
                        cause.remedy(),
                        decision.confidence()),
                decision,
                true);
    }
}
