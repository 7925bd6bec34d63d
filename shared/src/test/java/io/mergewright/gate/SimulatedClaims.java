package io.mergewright.gate;

import io.mergewright.gate.Signal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up claims, with evidence as rules and models give it. The same seed makes the same claims. Not thread-safe. */
final class SimulatedClaims {
    private static final List<String> CATEGORIES = List.of("test", "compile", "dependency", "lint");

    private final Random random;
    private final ConfidenceModel model = new ConfidenceModel();

    SimulatedClaims(long seed) {
        this.random = new Random(seed);
    }

    /** One claim: its raw probability and the number of its category. */
    record Claim(double raw, int category) {
        String label() {
            return CATEGORIES.get(category);
        }
    }

    Claim next() {
        return new Claim(model.of(signals()).probability(), category());
    }

    /** Claims and what became of them, as {@code curve} has it. */
    List<Observation> observed(TrueCurve curve, int count) {
        List<Observation> observations = new ArrayList<>();
        for (int time = 0; time < count; time++) {
            Claim claim = next();
            boolean right = random.nextDouble() < curve.of(claim.raw(), claim.category(), time);
            observations.add(new Observation(claim.label(), claim.raw(), claim.raw(), right));
        }
        return observations;
    }

    /** Rule alone, rule and model, or model alone or against a rule. */
    private List<Signal> signals() {
        double kind = random.nextDouble();
        double clear = 0.3 + 0.7 * random.nextDouble();
        double cited = 0.5 + 0.5 * random.nextDouble();
        if (kind < 0.35) {
            return List.of(new Signal(Kind.RULE, clear));
        }
        if (kind < 0.7) {
            return List.of(
                    new Signal(Kind.RULE, clear), new Signal(Kind.AGREEMENT, 1), new Signal(Kind.CITATION, cited));
        }
        return List.of(
                new Signal(Kind.CITATION, cited),
                random.nextBoolean() ? new Signal(Kind.MODEL_ALONE, 1) : new Signal(Kind.DISAGREEMENT, clear));
    }

    /** The first category is half of all, the last a twelfth. */
    private int category() {
        double share = random.nextDouble();
        return share < 0.5 ? 0 : share < 0.75 ? 1 : share < 0.92 ? 2 : 3;
    }
}
