package io.mergewright.pull;

import io.mergewright.review.ReviewFinding;
import java.util.Objects;

/**
 * A finding that a person may have published.
 *
 * @param suggestion its id in the ledger
 */
public record HeldSuggestion(ReviewFinding finding, String suggestion) {
    public HeldSuggestion {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(suggestion, "suggestion");
    }
}
