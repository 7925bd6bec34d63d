package io.mergewright.review;

import io.mergewright.core.Confidence;
import java.util.List;
import java.util.Objects;

/**
 * How sure a finding is.
 *
 * @param confidence that a person will find it right
 * @param reasons one sentence each
 */
public record Certainty(Confidence confidence, List<String> reasons) {
    public Certainty {
        Objects.requireNonNull(confidence, "confidence");
        reasons = List.copyOf(reasons);
    }
}
