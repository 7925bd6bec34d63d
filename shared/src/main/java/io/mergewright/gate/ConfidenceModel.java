package io.mergewright.gate;

import io.mergewright.core.Confidence;
import java.util.List;

/**
 * Evidence to probability: a logistic model, {@code 1 / (1 + exp(-(bias + sum of weight * strength)))}. The weights are a
 * prior, set by hand before there were outcomes to learn from; they stand at {@link Signal.Kind}.
 */
public final class ConfidenceModel {
    private static final double BIAS = -2.0;

    /** The probability that a person will find right what {@code signals} speak for. */
    public Confidence of(List<Signal> signals) {
        double points = BIAS + signals.stream().mapToDouble(Signal::points).sum();
        return new Confidence(1 / (1 + Math.exp(-points)));
    }
}
