package io.mergewright.gate;

/**
 * Corrects log-odds: {@code level + slope * log-odds}. A slope below 1 takes back overconfidence.
 *
 * @param outcomes how many it was learned from
 */
public record Line(double level, double slope, int outcomes) {
    static final Line STRAIGHT = new Line(0, 1, 0);

    double of(double raw) {
        return LogOdds.probability(level + slope * LogOdds.of(raw));
    }
}
