package io.mergewright.supervisor;

import io.mergewright.core.Finding;
import io.mergewright.gate.Decision;

/**
 * A cause and what the gate says of it.
 *
 * @param byModel whether a model named it, alone or as well as a rule
 */
public record Judged(Finding finding, Decision decision, boolean byModel) {
    boolean isShown() {
        return !(decision instanceof Decision.Withhold);
    }
}
