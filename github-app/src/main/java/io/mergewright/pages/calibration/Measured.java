package io.mergewright.pages.calibration;

import io.mergewright.gate.Observation;
import io.mergewright.gate.Reliability;
import io.mergewright.gate.Reliability.Forecast;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How well a confidence met what became of suggestions.
 *
 * @param calibrationError mean distance between confidence and rate; empty where there is nothing
 * @param skill above 0 when better than always saying the rate of all; empty when all came out alike
 * @param auc how often a right one had a higher confidence than a wrong one; empty when all came out alike
 */
record Measured(
        Optional<Double> calibrationError,
        Optional<Double> brier,
        Optional<Double> skill,
        Optional<Double> auc,
        List<ConfidenceBin> bins) {
    /** A tenth of confidence; {@code mean} of those in it. */
    record ConfidenceBin(double from, long claims, double mean, double right, double lower, double upper) {
        public String range() {
            return String.format(Locale.ROOT, "%.1f to %.1f", from, from + 0.1);
        }

        public String forecast() {
            return number(mean);
        }

        public String rate() {
            return number(right);
        }

        public String interval() {
            return number(lower) + " to " + number(upper);
        }

        /** Whether the mean confidence lies in the interval of what happened. */
        public boolean fits() {
            return mean >= lower && mean <= upper;
        }
    }

    static Measured of(List<Observation> observations, ToDoubleFunction<Observation> confidence) {
        Reliability reliability = Reliability.of(observations.stream()
                .map(one -> new Forecast(confidence.applyAsDouble(one), one.right()))
                .toList());
        return new Measured(
                observations.isEmpty() ? Optional.empty() : Optional.of(reliability.calibrationError()),
                known(reliability.brier()),
                known(reliability.skill()),
                known(reliability.auc()),
                reliability.bins().stream().map(Measured::bin).toList());
    }

    private static ConfidenceBin bin(Reliability.Bin bin) {
        return new ConfidenceBin(
                bin.from(),
                bin.right().trials(),
                bin.forecast(),
                bin.right().rate(),
                bin.right().lower(),
                bin.right().upper());
    }

    private static Optional<Double> known(double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String number(Optional<Double> value) {
        return value.map(Measured::number).orElse("-");
    }

    public String error() {
        return number(calibrationError);
    }

    public String square() {
        return number(brier);
    }

    public String better() {
        return number(skill);
    }

    public String area() {
        return number(auc);
    }
}
