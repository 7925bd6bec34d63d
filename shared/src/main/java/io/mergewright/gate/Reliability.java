package io.mergewright.gate;

import io.mergewright.core.Proportion;
import java.util.ArrayList;
import java.util.List;

/**
 * How well probabilities met what happened.
 *
 * @param bins tenths of probability; those without forecasts are left out
 * @param calibrationError the expected calibration error: the mean distance between forecast and rate over ten equal bins, weighted by
 *     the forecasts in them. Source: M. P. Naeini, G. F. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using
 *     Bayesian binning", AAAI 2015
 * @param brier the mean squared distance of forecast and outcome. Source: G. W. Brier, "Verification of forecasts expressed in terms of
 *     probability", Monthly Weather Review 78 (1950)
 * @param skill 1 - brier / (rate * (1 - rate)): above 0 when better than always saying the rate of all; NaN when all came out alike
 * @param auc the probability that of a right and a wrong claim the right one had the higher forecast, ties counting half (Mann and
 *     Whitney 1947); NaN when all came out alike
 */
public record Reliability(List<Bin> bins, double calibrationError, double brier, double skill, double auc) {
    private static final int BINS = 10;

    /** A forecast and what happened. */
    public record Forecast(double probability, boolean right) {}

    /**
     * Forecasts from {@code from} up to the next tenth.
     *
     * @param forecast their mean
     */
    public record Bin(double from, double forecast, Proportion right) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    public static Reliability of(List<Forecast> forecasts) {
        List<Bin> bins = bins(forecasts);
        double error = bins.stream()
                .mapToDouble(bin -> bin.right().trials()
                        * Math.abs(bin.forecast() - bin.right().rate())
                        / forecasts.size())
                .sum();
        double brier = forecasts.stream()
                .mapToDouble(one -> Math.pow(one.probability() - (one.right() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
        double rate = (double) rightOf(forecasts) / forecasts.size();
        double skill = rate > 0 && rate < 1 ? 1 - brier / (rate * (1 - rate)) : Double.NaN;
        return new Reliability(bins, error, brier, skill, auc(forecasts));
    }

    private static long rightOf(List<Forecast> forecasts) {
        return forecasts.stream().filter(Forecast::right).count();
    }

    private static List<Bin> bins(List<Forecast> forecasts) {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Forecast> own = forecasts.stream()
                    .filter(one -> Shape.bin(one.probability(), BINS) == bin)
                    .toList();
            if (!own.isEmpty()) {
                double mean = own.stream()
                        .mapToDouble(Forecast::probability)
                        .average()
                        .orElseThrow();
                bins.add(new Bin((double) i / BINS, mean, new Proportion(rightOf(own), own.size())));
            }
        }
        return bins;
    }

    private static double auc(List<Forecast> forecasts) {
        double[] wrong = forecasts.stream()
                .filter(one -> !one.right())
                .mapToDouble(Forecast::probability)
                .sorted()
                .toArray();
        double won = forecasts.stream()
                .filter(Forecast::right)
                .mapToDouble(
                        one -> (below(wrong, one.probability(), false) + below(wrong, one.probability(), true)) / 2.0)
                .sum();
        double pairs = (double) wrong.length * rightOf(forecasts);
        return pairs == 0 ? Double.NaN : won / pairs;
    }

    /** How many of {@code sorted} are below {@code limit}, or at it. */
    private static int below(double[] sorted, double limit, boolean orAt) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) / 2;
            if (sorted[middle] < limit || (orAt && sorted[middle] == limit)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
