package io.mergewright.gate;

/** The logarithm of the odds of a probability, and back. */
final class LogOdds {
    private static final double LEAST = 1e-6;

    private LogOdds() {}

    /** Of a probability, taken to be at least a millionth away from 0 and 1. */
    static double of(double probability) {
        double bounded = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(bounded / (1 - bounded));
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
