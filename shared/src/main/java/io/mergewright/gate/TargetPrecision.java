package io.mergewright.gate;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Picks the lowest cut above which at least the wanted share of claims is right, with 95 % certainty: over the latest outcomes, and
 * over the latest half of them, so that a fall is noticed early.
 *
 * <p>Cuts are tried from the highest on, and the first that fails ends the search, so that trying many costs no certainty. The search
 * begins at three cuts, each with a third of the risk, since the highest has few claims above it. Source: A. N. Angelopoulos and
 * others, "Learn then Test: calibrating predictive algorithms to achieve risk control" (2021), fixed sequence testing.
 */
final class TargetPrecision {
    private static final double RISK = 0.05;
    private static final int[] STARTS = {CutTable.FEWEST, 2 * CutTable.FEWEST, 4 * CutTable.FEWEST};

    private final double wanted;

    TargetPrecision(double wanted) {
        this.wanted = wanted;
    }

    /**
     * The thresholds with the cut to publish from. Where no cut is good enough, all is asked; where too little is known yet,
     * {@code fallback} holds.
     */
    Thresholds thresholds(Calibration calibration, Thresholds fallback) {
        List<List<Cut>> tables = calibration.cuts();
        if (tables.isEmpty() || tables.stream().anyMatch(List::isEmpty)) {
            return new Thresholds(
                    fallback.publish(),
                    fallback.ask(),
                    "the fixed one, since %d outcomes are too few to set one for a precision of %s"
                            .formatted(calibration.outcomes(), percent()));
        }
        double cut = tables.stream()
                .mapToDouble(table -> lowest(table).orElse(2))
                .max()
                .orElse(2);
        if (cut > 1) {
            return new Thresholds(
                    1, fallback.ask(), "no lower one is known to reach a precision of %s yet".formatted(percent()));
        }
        return new Thresholds(
                cut,
                Math.min(cut, fallback.ask()),
                "from which on at least %s are right, with 95 %% certainty".formatted(percent()));
    }

    private String percent() {
        return String.format(Locale.ROOT, "%.0f %%", 100 * wanted);
    }

    private OptionalDouble lowest(List<Cut> table) {
        double lowest = 2;
        for (int start : STARTS) {
            for (Cut cut : table) {
                if (cut.claims() < start) {
                    continue;
                }
                if (ExactBound.lower(cut.right(), cut.claims(), RISK / STARTS.length) < wanted) {
                    break;
                }
                lowest = Math.min(lowest, cut.from());
            }
        }
        return lowest > 1 ? OptionalDouble.empty() : OptionalDouble.of(lowest);
    }
}
