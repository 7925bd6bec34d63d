package io.mergewright.gate;

import java.util.Arrays;
import java.util.List;

/**
 * A rising curve from probability to probability, given at the middles of equal bins and straight between them. It bends what
 * {@link Line}s cannot.
 */
public record Shape(List<Double> middles) {
    static final int BINS = 20;
    static final Shape STRAIGHT = new Shape(List.of());

    private static final double LEAST = 0.005;

    public Shape {
        middles = List.copyOf(middles);
    }

    /** The curve itself; where there is none, {@code probability} as it is. */
    double of(double probability) {
        if (middles.isEmpty()) {
            return probability;
        }
        int bins = middles.size();
        double place = probability * bins - 0.5;
        int left = (int) Math.floor(place);
        if (left < 0) {
            return probability * middles.get(0) / middle(0, bins);
        }
        if (left >= bins - 1) {
            return 1 - (1 - probability) * (1 - middles.get(bins - 1)) / (1 - middle(bins - 1, bins));
        }
        double share = place - left;
        return middles.get(left) * (1 - share) + middles.get(left + 1) * share;
    }

    static double middle(int bin, int bins) {
        return (bin + 0.5) / bins;
    }

    static int bin(double probability, int bins) {
        return Math.min(bins - 1, (int) (probability * bins));
    }

    /** The nearest values that never fall, by {@link #rising}, kept away from 0 and 1. */
    static Shape nearest(double[] values, double[] weights) {
        double[] rising = rising(values, weights);
        return new Shape(Arrays.stream(rising)
                .map(value -> Math.max(LEAST, Math.min(1 - LEAST, value)))
                .boxed()
                .toList());
    }

    /**
     * Pools neighbours that fall until none do. Source: M. Ayer and others, "An empirical distribution function for sampling with
     * incomplete information", Annals of Mathematical Statistics 26 (1955), pages 641 to 647.
     */
    static double[] rising(double[] values, double[] weights) {
        double[] level = new double[values.length];
        double[] weight = new double[values.length];
        int[] length = new int[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            level[blocks] = values[i];
            weight[blocks] = weights[i];
            length[blocks++] = 1;
            while (blocks > 1 && level[blocks - 2] > level[blocks - 1]) {
                blocks--;
                double sum = weight[blocks - 1] + weight[blocks];
                level[blocks - 1] = (level[blocks - 1] * weight[blocks - 1] + level[blocks] * weight[blocks]) / sum;
                weight[blocks - 1] = sum;
                length[blocks - 1] += length[blocks];
            }
        }
        double[] rising = new double[values.length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < length[block]; i++) {
                rising[at++] = level[block];
            }
        }
        return rising;
    }
}
