package io.mergewright.core;

/**
 * How often something was so, among how many times.
 *
 * @param successes 0 to {@code trials}
 */
public record Proportion(long successes, long trials) {
    /** The 0.975 quantile of the normal distribution: a two-sided interval of 95 %. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException("%d of %d".formatted(successes, trials));
        }
    }

    /** The share; 0 where there was nothing. */
    public double rate() {
        return trials == 0 ? 0 : (double) successes / trials;
    }

    /** The lower end of the Wilson score interval at 95 %; see {@link #upper()}. */
    public double lower() {
        return trials == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /**
     * The upper end of the Wilson score interval at 95 %. Source: E. B. Wilson, "Probable inference, the law of succession, and
     * statistical inference", Journal of the American Statistical Association 22 (1927), pages 209 to 212.
     */
    public double upper() {
        return trials == 0 ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (rate() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double halfWidth() {
        double spread = rate() * (1 - rate()) / trials + Z * Z / (4.0 * trials * trials);
        return Z * Math.sqrt(spread) / (1 + Z * Z / trials);
    }
}
