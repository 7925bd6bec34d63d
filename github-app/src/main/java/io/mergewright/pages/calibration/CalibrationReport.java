package io.mergewright.pages.calibration;

import io.mergewright.gate.Calibration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How well confidence met what people decided.
 *
 * @param category the only one that is looked at; empty for all
 * @param outcomes how many suggestions are known to be right or wrong, at most 10,000
 * @param given the confidence as the gate gave it, before anybody knew
 * @param raw the confidence by the weights of the evidence alone
 * @param lines where the gate draws them now, and what they would do with these suggestions
 * @param steps what there is at and above each hundredth of confidence
 */
record CalibrationReport(
        Instant countedAt,
        String category,
        List<String> categories,
        int outcomes,
        Measured given,
        Measured raw,
        Optional<Learned> learned,
        GateLines lines,
        List<MovedLines.Above> steps) {
    /** The lines in force; {@code why} the bar to publish stands where it stands. */
    record GateLines(double publish, double ask, String why, MovedLines.LineOutcome outcome) {
        public String bars() {
            return String.format(Locale.ROOT, "publish from %.2f on, ask a person from %.2f on", publish, ask);
        }
    }

    /** The calibration in force; {@code outcomes} is how many it was learned from. */
    record Learned(int number, Instant madeAt, int outcomes, List<Corrected> categories) {
        private static final List<Double> RAW = List.of(0.1, 0.3, 0.5, 0.7, 0.9);

        static Optional<Learned> of(Calibration calibration) {
            if (calibration.isNone()) {
                return Optional.empty();
            }
            List<Corrected> rows = new ArrayList<>();
            rows.add(
                    corrected(calibration, "any other", "", calibration.pooled().outcomes()));
            calibration
                    .sortedCategories()
                    .forEach((label, line) -> rows.add(corrected(calibration, label, label, line.outcomes())));
            return Optional.of(new Learned(calibration.number(), calibration.madeAt(), calibration.outcomes(), rows));
        }

        private static Corrected corrected(Calibration calibration, String name, String label, int outcomes) {
            return new Corrected(
                    name,
                    outcomes,
                    RAW.stream().map(raw -> calibration.of(label, raw)).toList());
        }
    }

    /** What the calibration makes of 0.1, 0.3, 0.5, 0.7 and 0.9 in one category. */
    record Corrected(String category, int outcomes, List<Double> becomes) {
        public List<String> shown() {
            return becomes.stream()
                    .map(value -> String.format(Locale.ROOT, "%.2f", value))
                    .toList();
        }
    }
}
