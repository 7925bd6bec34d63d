package io.mergewright.review.model;

import io.mergewright.review.ReviewFinding;

/**
 * What a model says is wrong, on lines that can carry it, with quotations that stand there.
 *
 * @param readings that know nothing of each other and that say so
 * @param model that said so first
 * @param prompt name and version, such as {@code read/1}
 */
public record ModelFinding(ReviewFinding finding, int readings, Refutation refutation, String model, String prompt) {
    private static final int NEAR = 3;

    /** The same, said by one more reading. */
    public ModelFinding again() {
        return new ModelFinding(finding, readings + 1, refutation, model, prompt);
    }

    ModelFinding with(Refutation result) {
        return new ModelFinding(finding, readings, result, model, prompt);
    }

    /** Whether both speak of one place: the same kind of thing in lines that nearly meet. */
    public boolean isSame(ModelFinding other) {
        ReviewFinding one = finding;
        ReviewFinding two = other.finding;
        return one.path().equals(two.path())
                && one.first() <= two.last() + NEAR
                && two.first() <= one.last() + NEAR
                && (one.check().category().equals(two.check().category()) || meets(two));
    }

    private boolean meets(ReviewFinding other) {
        return finding.first() <= other.last() && other.first() <= finding.last();
    }
}
