package io.mergewright.gate;

import java.util.List;

/**
 * How likely people really are to accept a claim, in a simulation: by what the evidence gives it, by its category (0 to 3), and by how
 * many outcomes there were before.
 */
enum TrueCurve {
    RIGHT_ALREADY((odds, category, time) -> sigmoid(odds)),
    OVERCONFIDENT((odds, category, time) -> sigmoid(0.5 * odds)),
    UNDERCONFIDENT((odds, category, time) -> sigmoid(2 * odds)),
    TOO_HIGH((odds, category, time) -> sigmoid(odds - 1.2)),
    TOO_LOW((odds, category, time) -> sigmoid(odds + 1)),
    S_SHAPED((odds, category, time) -> 0.1 + 0.75 * sigmoid(14 * (sigmoid(odds) - 0.55))),
    JUMPING((odds, category, time) -> odds < 0 ? 0.15 : sigmoid(odds) - 0.2),
    CATEGORIES_SHIFTED((odds, category, time) -> sigmoid(odds + Constants.SHIFTS.get(category))),
    CATEGORIES_TURNED((odds, category, time) ->
            sigmoid(Constants.SLOPES.get(category) * odds + 0.7 * Constants.SHIFTS.get(3 - category))),
    /** 1.5 on the log-odds within 600 outcomes: such as from 62 % to 27 %. */
    DRIFTING((odds, category, time) -> sigmoid(odds + 0.5 - 1.5 * Math.min(1, time / 600.0))),
    /** The same within 300. */
    DRIFTING_FAST((odds, category, time) -> sigmoid(odds + 0.5 - 1.5 * Math.min(1, time / 300.0))),
    /** Falls by 1.3 on the log-odds at once, after 300 outcomes. */
    STEP((odds, category, time) -> sigmoid(odds + (time < 300 ? 0.5 : -0.8)));

    private interface Chance {
        double of(double odds, int category, int time);
    }

    private static final class Constants {
        static final List<Double> SHIFTS = List.of(-1.5, -0.5, 0.3, 1.0);
        static final List<Double> SLOPES = List.of(0.4, 0.8, 1.3, 0.7);
    }

    private static final double LEAST = 0.01;

    private final Chance chance;

    TrueCurve(Chance chance) {
        this.chance = chance;
    }

    double of(double raw, int category, int time) {
        return Math.min(1 - LEAST, Math.max(LEAST, chance.of(LogOdds.of(raw), category, time)));
    }

    /** How many outcomes there must be for 300 to be of the curve that holds. */
    int settled() {
        return this == STEP ? 600 : 300;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
