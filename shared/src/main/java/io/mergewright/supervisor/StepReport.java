package io.mergewright.supervisor;

import java.util.List;

/**
 * How one step of a handling went.
 *
 * @param failures why attempts failed, in their order
 */
public record StepReport(String step, StepResult result, List<String> failures) {
    public StepReport {
        failures = List.copyOf(failures);
    }

    /** How often it was tried; 0 when there was no time left to begin. */
    public int attempts() {
        return failures.size() + (result instanceof StepResult.Done ? 1 : 0);
    }

    /** One sentence about what is missing; empty when nothing is. */
    public String shortfall() {
        if (result instanceof StepResult.Degraded degraded) {
            return "%s was replaced: %s".formatted(step, degraded.reason());
        }
        return result instanceof StepResult.Failed failed ? "%s failed: %s".formatted(step, failed.reason()) : "";
    }
}
