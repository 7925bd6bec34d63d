package io.mergewright.supervisor;

import io.mergewright.gate.Decision;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.model.ModelFinding;
import java.util.Optional;

/**
 * A finding of a review with what the gate says of it.
 *
 * @param model what models say of it; empty when a check found it
 */
public record JudgedFinding(ReviewFinding finding, Decision decision, Optional<ModelFinding> model) {
    public boolean isPublished() {
        return decision instanceof Decision.Publish;
    }

    /** Whether a person is to decide. */
    public boolean isHeld() {
        return decision instanceof Decision.AskHuman;
    }
}
