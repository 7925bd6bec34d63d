package io.mergewright.gate;

/**
 * The exact lower bound of a share. Source: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in
 * the case of the binomial", Biometrika 26 (1934), pages 404 to 413.
 */
final class ExactBound {
    private static final int HALVINGS = 40;

    private ExactBound() {}

    /** The true share is below this with a probability of at most {@code risk}, {@code successes} of {@code trials} being seen. */
    static double lower(int successes, int trials, double risk) {
        if (successes == 0) {
            return 0;
        }
        double below = 0;
        double above = (double) successes / trials;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (atLeast(successes, trials, middle) < risk) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    /** The probability of {@code successes} or more of {@code trials}. */
    private static double atLeast(int successes, int trials, double share) {
        double logChoose = 0;
        for (int i = 0; i < successes; i++) {
            logChoose += Math.log((double) (trials - i) / (i + 1));
        }
        double sum = 0;
        for (int count = successes; count <= trials; count++) {
            double logShares = count * Math.log(share) + (trials - count) * Math.log1p(-share);
            sum += Math.exp(logChoose + logShares);
            logChoose += Math.log((double) (trials - count) / (count + 1));
        }
        return Math.min(1, sum);
    }
}
