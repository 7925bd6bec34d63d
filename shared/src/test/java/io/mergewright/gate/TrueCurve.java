package io.mergewright.gate;

import java.util.List;

/**
 * How likely people really are to accept a claim, in a simulation: by what the evidence gives it, by its category (0 to 3), and by how
 * many outcomes there were before.
 */
enum TrueCurve {
    RIGHT_ALREADY,
    OVERCONFIDENT,
    UNDERCONFIDENT,
    TOO_HIGH,
    TOO_LOW,
    S_SHAPED,
    JUMPING,
    CATEGORIES_SHIFTED,
    CATEGORIES_TURNED,
    /** 1.5 on the log-odds within 600 outcomes: such as from 62 % to 27 %. */
    DRIFTING,
    /** The same within 300. */
    DRIFTING_FAST,
    /** Falls by 1.3 on the log-odds at once, after 300 outcomes. */
    STEP;

    private static final List<Double> SHIFTS = List.of(-1.5, -0.5, 0.3, 1.0);
    private static final List<Double> SLOPES = List.of(0.4, 0.8, 1.3, 0.7);
    private static final double LEAST = 0.01;

    double of(double raw, int category, int time) {
        return Math.min(1 - LEAST, Math.max(LEAST, chance(LogOdds.of(raw), category, time)));
    }

    private double chance(double odds, int category, int time) {
        return switch (this) {
            case RIGHT_ALREADY -> LogOdds.probability(odds);
            case OVERCONFIDENT -> LogOdds.probability(0.5 * odds);
            case UNDERCONFIDENT -> LogOdds.probability(2 * odds);
            case TOO_HIGH -> LogOdds.probability(odds - 1.2);
            case TOO_LOW -> LogOdds.probability(odds + 1);
            case S_SHAPED -> 0.1 + 0.75 * LogOdds.probability(14 * (LogOdds.probability(odds) - 0.55));
            case JUMPING -> odds < 0 ? 0.15 : LogOdds.probability(odds) - 0.2;
            case CATEGORIES_SHIFTED -> LogOdds.probability(odds + SHIFTS.get(category));
            case CATEGORIES_TURNED -> LogOdds.probability(SLOPES.get(category) * odds + 0.7 * SHIFTS.get(3 - category));
            case DRIFTING -> LogOdds.probability(odds + 0.5 - 1.5 * Math.min(1, time / 600.0));
            case DRIFTING_FAST -> LogOdds.probability(odds + 0.5 - 1.5 * Math.min(1, time / 300.0));
            case STEP -> LogOdds.probability(odds + (time < 300 ? 0.5 : -0.8));
        };
    }

    /** How many outcomes there must be for 300 to be of the curve that holds. */
    int settled() {
        return this == STEP ? 600 : 300;
    }
}
