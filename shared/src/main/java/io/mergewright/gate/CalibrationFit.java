package io.mergewright.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns a {@link Calibration} from what became of claims, in three layers, each of which is drawn towards the one before it by a
 * normal prior or by imagined outcomes, so that few outcomes change little:
 *
 * <ol>
 *   <li>A line on the log-odds for all claims, drawn towards leaving them as they are, with a trend in time, so that a level that moves
 *       is not met where it was on average. Source: J. C. Platt, "Probabilistic outputs for support vector machines" (1999), with priors
 *       in place of his altered targets.
 *   <li>The same line for each category, drawn towards that of all.
 *   <li>One rising curve over what the lines miss.
 * </ol>
 *
 * Older outcomes count less: half, after {@value #HALF_LIFE} others for lines and {@value #SHAPE_HALF_LIFE} for the curve.
 * docs/adr/0014 says how it was chosen.
 */
public final class CalibrationFit {
    /** Older ones count next to nothing. */
    public static final int MOST = 1_000;

    static final int HALF_LIFE = 200;
    static final int SHAPE_HALF_LIFE = 400;

    private static final int CUT_WINDOW = 400;
    private static final double[] MEANS = {0, 1, 0};

    /** Of level, slope, and change of the level within {@link #HALF_LIFE} outcomes. */
    private static final double[] DEVIATIONS = {0.7, 0.5, 0.3};

    private static final double[] CATEGORY_DEVIATIONS = {0.5, 0.25};

    /** More evidence never makes a claim less likely. */
    private static final double LEAST_SLOPE = 0.05;

    private static final double FIXED = 1e-6;

    /** How many outcomes each bin of the curve is imagined to have had already, as the lines say. */
    private static final double IMAGINED = 3;

    private final List<Observation> observations;
    private final double[] weights;

    /** @param observations the oldest first */
    private CalibrationFit(List<Observation> observations) {
        this.observations = observations;
        this.weights = weights(observations.size(), HALF_LIFE);
    }

    /**
     * The calibration number {@code number}.
     *
     * @param observations the oldest first; the latest {@value #MOST} count
     * @param mark up to where they were known
     */
    public static Calibration of(int number, List<Observation> observations, long mark, Instant now) {
        List<Observation> latest = latest(observations, MOST);
        return new CalibrationFit(latest).calibration(number, mark, now);
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    private Calibration calibration(int number, long mark, Instant now) {
        double[] trends = new double[observations.size()];
        double[] all = fit(everything(), MEANS, DEVIATIONS, new double[observations.size()]);
        for (int i = 0; i < trends.length; i++) {
            trends[i] = all[2] * time(i);
        }
        var pooled = new Line(all[0], all[1], observations.size());
        Map<String, Line> categories = categories(pooled, trends);
        var lines =
                new Calibration(number, now, mark, observations.size(), pooled, categories, Shape.STRAIGHT, List.of());
        var bent = new Calibration(
                number, now, mark, observations.size(), pooled, categories, shape(lines, trends), List.of());
        return new Calibration(number, now, mark, observations.size(), pooled, categories, bent.shape(), cuts(bent));
    }

    private int[] everything() {
        return IntStream.range(0, observations.size()).toArray();
    }

    /** 0 for what comes next, and negative before: in half-lives. */
    private double time(int index) {
        return (double) (index - observations.size()) / HALF_LIFE;
    }

    private Map<String, Line> categories(Line pooled, double[] trends) {
        Map<String, Line> lines = new TreeMap<>();
        observations.stream().map(Observation::category).distinct().forEach(category -> {
            int[] own = IntStream.range(0, observations.size())
                    .filter(i -> observations.get(i).category().equals(category))
                    .toArray();
            double[] fitted = fit(own, new double[] {pooled.level(), pooled.slope()}, CATEGORY_DEVIATIONS, trends);
            lines.put(category, new Line(fitted[0], fitted[1], own.length));
        });
        return lines;
    }

    private double[] fit(int[] rows, double[] means, double[] deviations, double[] offsets) {
        double[][] inputs = new double[rows.length][];
        double[] offset = new double[rows.length];
        boolean[] answers = new boolean[rows.length];
        double[] weight = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            var observation = observations.get(rows[i]);
            double odds = LogOdds.of(observation.raw());
            inputs[i] = means.length == 2 ? new double[] {1, odds} : new double[] {1, odds, time(rows[i])};
            offset[i] = offsets[rows[i]];
            answers[i] = observation.right();
            weight[i] = weights[rows[i]];
        }
        double[] free = new LogisticFit(means, deviations, inputs, offset, answers, weight).coefficients();
        if (free[1] >= LEAST_SLOPE) {
            return free;
        }
        double[] bounded = means.clone();
        double[] tight = deviations.clone();
        bounded[1] = LEAST_SLOPE;
        tight[1] = FIXED;
        return new LogisticFit(bounded, tight, inputs, offset, answers, weight).coefficients();
    }

    /** What the lines miss, per bin of what they say, drawn towards nothing. */
    private Shape shape(Calibration lines, double[] trends) {
        double[] missed = new double[Shape.BINS];
        double[] seen = new double[Shape.BINS];
        double[] slow = weights(observations.size(), SHAPE_HALF_LIFE);
        for (int i = 0; i < observations.size(); i++) {
            var one = observations.get(i);
            Line line = lines.line(one.category());
            double then = LogOdds.probability(line.level() + line.slope() * LogOdds.of(one.raw()) + trends[i]);
            int bin = Shape.bin(then, Shape.BINS);
            seen[bin] += slow[i];
            missed[bin] += slow[i] * ((one.right() ? 1 : 0) - then);
        }
        double[] values = new double[Shape.BINS];
        for (int bin = 0; bin < Shape.BINS; bin++) {
            seen[bin] += IMAGINED;
            values[bin] = Shape.middle(bin, Shape.BINS) + missed[bin] / seen[bin];
        }
        return Shape.nearest(values, seen);
    }

    private List<List<Cut>> cuts(Calibration calibration) {
        List<Observation> window = latest(observations, CUT_WINDOW);
        return List.of(CutTable.of(window, calibration), CutTable.of(latest(window, window.size() / 2), calibration));
    }

    private static double[] weights(int count, double halfLife) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = Math.pow(0.5, (count - 1 - i) / halfLife);
        }
        return weights;
    }
}
