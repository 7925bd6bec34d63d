package io.mergewright.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Learns calibrations from simulated outcomes and measures them on fresh claims against the true curve, never against the outcomes
 * that they learned from. docs/benchmarks/calibration.sh runs it.
 */
final class CalibrationBenchmark {
    private static final int FRESH = 3_000;
    private static final int BINS = 10;
    private static final int LAST = 600;
    private static final int STRIDE = 50;
    private static final double BAR = 0.05;
    private static final List<Double> TARGETS = List.of(0.7, 0.8, 0.9);
    private static final Thresholds FIXED = new Thresholds(0.7, 0.4);

    private final int seeds;
    private final List<Double> errors = new ArrayList<>();
    private final List<Double> skills = new ArrayList<>();
    private double worstError;
    private String worstErrorOf = "";
    private double leastSkill = 1;
    private String leastSkillOf = "";
    private int cuts;
    private int met;
    private int asked;
    private double worstMet = 1;
    private String worstMetOf = "";

    private CalibrationBenchmark(int seeds) {
        this.seeds = seeds;
    }

    public static void main(String[] arguments) {
        new CalibrationBenchmark(Integer.parseInt(arguments[0])).run();
    }

    /** Probabilities of fresh claims: as they truly are, and as forecast. */
    private static final class Sample {
        private final double[] real;
        private final double[] forecast;

        Sample(double[] real, double[] forecast) {
            this.real = real;
            this.forecast = forecast;
        }

        /** Ten equal bins of the forecast: the mean distance of mean forecast and mean truth. */
        double calibrationError() {
            double[] apart = new double[BINS];
            for (int i = 0; i < real.length; i++) {
                apart[Shape.bin(forecast[i], BINS)] += (real[i] - forecast[i]) / real.length;
            }
            return Arrays.stream(apart).map(Math::abs).sum();
        }

        /** 1 - Brier score / that of always saying the true mean; both expected, given the true probabilities. */
        double skill() {
            double mean = Arrays.stream(real).average().orElseThrow();
            double brier = IntStream.range(0, real.length)
                    .mapToDouble(i -> Math.pow(forecast[i] - real[i], 2) + real[i] * (1 - real[i]))
                    .average()
                    .orElseThrow();
            return 1 - brier / (mean * (1 - mean));
        }

        /** The true share of right ones among those from {@code cut} on; NaN when there are none. */
        double precision(double cut) {
            return IntStream.range(0, real.length)
                    .filter(i -> forecast[i] >= cut)
                    .mapToDouble(i -> real[i])
                    .average()
                    .orElse(Double.NaN);
        }
    }

    private interface Forecaster {
        double of(SimulatedClaims.Claim claim);
    }

    private static Sample sample(TrueCurve curve, int time, long seed, Forecaster forecaster) {
        var fresh = new SimulatedClaims(-1 - seed);
        double[] real = new double[FRESH];
        double[] forecast = new double[FRESH];
        for (int i = 0; i < FRESH; i++) {
            var claim = fresh.next();
            real[i] = curve.of(claim.raw(), claim.category(), time);
            forecast[i] = forecaster.of(claim);
        }
        return new Sample(real, forecast);
    }

    private void run() {
        System.out.printf(
                "%-20s %8s %8s %8s %8s | %8s %8s | %9s %9s%n",
                "ECE of the curve", "none", "at 300", "95th", "at 600", "lines", "rising", "skill min", "of a run");
        for (var curve : TrueCurve.values()) {
            calibrate(curve);
        }
        System.out.printf("%n%-20s %6s %8s %8s %8s %8s%n", "precision of", "wanted", "outcomes", "cut", "met", "shown");
        for (var curve : TrueCurve.values()) {
            pick(curve);
        }
        figures();
    }

    private void calibrate(TrueCurve curve) {
        int checkpoints = LAST / STRIDE;
        double[][] skill = new double[checkpoints][seeds];
        double[] first = new double[seeds];
        double[] last = new double[seeds];
        double[] none = new double[seeds];
        double[] lines = new double[seeds];
        double[] rising = new double[seeds];
        for (int seed = 0; seed < seeds; seed++) {
            List<Observation> all = new SimulatedClaims(seed).observed(curve, LAST);
            for (int i = 0; i < checkpoints; i++) {
                int count = (i + 1) * STRIDE;
                List<Observation> known = all.subList(0, count);
                Calibration learned = CalibrationFit.of(1, known, 0, Instant.EPOCH);
                Sample sample = sample(curve, count, seed, claim -> learned.of(claim.label(), claim.raw()));
                skill[i][seed] = sample.skill();
                if (count == LAST) {
                    last[seed] = sample.calibrationError();
                }
                if (count == curve.settled()) {
                    first[seed] = sample.calibrationError();
                    none[seed] = sample(curve, count, seed, SimulatedClaims.Claim::raw)
                            .calibrationError();
                    lines[seed] = sample(
                                    curve,
                                    count,
                                    seed,
                                    claim -> learned.line(claim.label()).of(claim.raw()))
                            .calibrationError();
                    var alone = risingAlone(known);
                    rising[seed] = sample(curve, count, seed, claim -> alone.applyAsDouble(claim.raw()))
                            .calibrationError();
                }
            }
        }
        double error = mean(first);
        double least = Arrays.stream(skill)
                .mapToDouble(CalibrationBenchmark::mean)
                .min()
                .orElseThrow();
        double leastRun =
                Arrays.stream(skill).flatMapToDouble(Arrays::stream).min().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%-20s %8.3f %8.3f %8.3f %8.3f | %8.3f %8.3f | %9.3f %9.3f%n",
                name(curve),
                mean(none),
                error,
                highest(first, 0.95),
                mean(last),
                mean(lines),
                mean(rising),
                least,
                leastRun);
        Arrays.stream(first).forEach(errors::add);
        Arrays.stream(skill).flatMapToDouble(Arrays::stream).forEach(skills::add);
        if (error > worstError) {
            worstError = error;
            worstErrorOf = name(curve);
        }
        if (least < leastSkill) {
            leastSkill = least;
            leastSkillOf = name(curve);
        }
    }

    /** The other way that was considered: a rising curve over the raw probability, drawn towards it by imagined outcomes. */
    private static DoubleUnaryOperator risingAlone(List<Observation> known) {
        double[] values = new double[Shape.BINS];
        double[] seen = new double[Shape.BINS];
        Arrays.fill(seen, 3);
        for (int bin = 0; bin < Shape.BINS; bin++) {
            values[bin] = 3 * Shape.middle(bin, Shape.BINS);
        }
        for (int i = 0; i < known.size(); i++) {
            int bin = Shape.bin(known.get(i).raw(), Shape.BINS);
            double weight = Math.pow(0.5, (known.size() - 1 - i) / 300.0);
            seen[bin] += weight;
            values[bin] += known.get(i).right() ? weight : 0;
        }
        Arrays.setAll(values, bin -> values[bin] / seen[bin]);
        return Shape.nearest(values, seen)::of;
    }

    private void pick(TrueCurve curve) {
        for (double target : TARGETS) {
            for (int count = curve.settled(); count <= LAST; count += 300) {
                pick(curve, target, count);
            }
        }
    }

    private void pick(TrueCurve curve, double target, int count) {
        int found = 0;
        int good = 0;
        double shown = 0;
        for (int seed = 0; seed < seeds; seed++) {
            List<Observation> known = new SimulatedClaims(seed).observed(curve, count);
            Calibration learned = CalibrationFit.of(1, known, 0, Instant.EPOCH);
            double cut = FIXED.forPrecision(target, learned).publish();
            if (cut < 1) {
                Sample sample = sample(curve, count, seed, claim -> learned.of(claim.label(), claim.raw()));
                double precision = sample.precision(cut);
                found++;
                good += Double.isNaN(precision) || precision >= target ? 1 : 0;
                shown +=
                        Arrays.stream(sample.forecast).filter(one -> one >= cut).count() / (double) FRESH;
            }
        }
        if (found > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %6.1f %8d %8.3f %8.3f %8.3f%n",
                    name(curve),
                    target,
                    count,
                    found / (double) seeds,
                    good / (double) found,
                    shown / found);
        }
        cuts += found;
        met += good;
        asked += seeds;
        double share = 1 - (found - good) / (double) seeds;
        if (share < worstMet) {
            worstMet = share;
            worstMetOf = name(curve) + " for " + target + " after " + count;
        }
    }

    private void figures() {
        System.out.println();
        figure("ece_mean", errors.stream().mapToDouble(e -> e).average().orElseThrow());
        figure("ece_worst_curve", worstError);
        System.out.println("ece_worst_curve_is: " + worstErrorOf);
        figure(
                "ece_share_of_runs_within_0.05",
                share(errors.stream().filter(e -> e <= BAR).count(), errors.size()));
        figure("skill_least_mean", leastSkill);
        System.out.println("skill_least_mean_is: " + leastSkillOf);
        figure(
                "skill_share_of_runs_above_0",
                share(skills.stream().filter(s -> s > 0).count(), skills.size()));
        figure("precision_cut_found", share(cuts, asked));
        figure("precision_met_where_cut", share(met, cuts));
        figure("precision_met_of_all_runs", 1 - share(cuts - met, asked));
        figure("precision_met_worst", worstMet);
        System.out.println("precision_met_worst_is: " + worstMetOf);
    }

    private static void figure(String name, double value) {
        System.out.printf(Locale.ROOT, "%s: %.4f%n", name, value);
    }

    private static double share(long part, long whole) {
        return (double) part / whole;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double highest(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }

    private static String name(TrueCurve curve) {
        return curve.name().toLowerCase(Locale.ROOT);
    }
}
