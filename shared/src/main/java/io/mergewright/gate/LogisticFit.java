package io.mergewright.gate;

/**
 * The most likely coefficients of a logistic model under a normal prior for each of them, from weighted answers: Newton's method,
 * with halved steps where a whole one would make things worse. The problem is concave, so there is one answer.
 */
final class LogisticFit {
    private static final int MOST_STEPS = 50;
    private static final int MOST_HALVINGS = 30;
    private static final double ENOUGH = 1e-9;

    private final double[] means;
    private final double[] deviations;
    private final double[][] inputs;
    private final double[] offsets;
    private final boolean[] answers;
    private final double[] weights;

    /** @param inputs a row for each answer; what they make is added to the {@code offsets} */
    LogisticFit(
            double[] means,
            double[] deviations,
            double[][] inputs,
            double[] offsets,
            boolean[] answers,
            double[] weights) {
        this.means = means;
        this.deviations = deviations;
        this.inputs = inputs;
        this.offsets = offsets;
        this.answers = answers;
        this.weights = weights;
    }

    double[] coefficients() {
        double[] at = means.clone();
        double worth = worth(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = newtonStep(at);
            double scale = 1;
            double[] next = moved(at, direction, scale);
            for (int i = 0; i < MOST_HALVINGS && worth(next) < worth; i++) {
                scale /= 2;
                next = moved(at, direction, scale);
            }
            double now = worth(next);
            if (now - worth < ENOUGH) {
                return now > worth ? next : at;
            }
            at = next;
            worth = now;
        }
        return at;
    }

    private static double[] moved(double[] from, double[] direction, double scale) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += scale * direction[i];
        }
        return to;
    }

    /** The logarithm of prior times likelihood, but for a constant. */
    private double worth(double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            double away = (coefficients[i] - means[i]) / deviations[i];
            sum -= away * away / 2;
        }
        for (int row = 0; row < inputs.length; row++) {
            double odds = logOdds(coefficients, row);
            sum -= weights[row] * softplus(answers[row] ? -odds : odds);
        }
        return sum;
    }

    private double[] newtonStep(double[] coefficients) {
        int size = coefficients.length;
        double[][] system = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            double precision = 1 / (deviations[i] * deviations[i]);
            system[i][i] = precision;
            system[i][size] = -precision * (coefficients[i] - means[i]);
        }
        for (int row = 0; row < inputs.length; row++) {
            add(system, coefficients, row);
        }
        return solved(system);
    }

    private void add(double[][] system, double[] coefficients, int row) {
        int size = coefficients.length;
        double probability = LogOdds.probability(logOdds(coefficients, row));
        double missed = weights[row] * ((answers[row] ? 1 : 0) - probability);
        double curvature = weights[row] * probability * (1 - probability);
        for (int i = 0; i < size; i++) {
            system[i][size] += missed * inputs[row][i];
            for (int j = 0; j < size; j++) {
                system[i][j] += curvature * inputs[row][i] * inputs[row][j];
            }
        }
    }

    private double logOdds(double[] coefficients, int row) {
        double sum = offsets[row];
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * inputs[row][i];
        }
        return sum;
    }

    /** Gaussian elimination; the matrix is positive definite thanks to the prior, so no pivot is zero. */
    private static double[] solved(double[][] system) {
        int size = system.length;
        for (int i = 0; i < size; i++) {
            for (int row = i + 1; row < size; row++) {
                double factor = system[row][i] / system[i][i];
                for (int column = i; column <= size; column++) {
                    system[row][column] -= factor * system[i][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double rest = system[i][size];
            for (int column = i + 1; column < size; column++) {
                rest -= system[i][column] * solution[column];
            }
            solution[i] = rest / system[i][i];
        }
        return solution;
    }

    /** The logarithm of 1 + exp(x), without overflow. */
    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
