package io.mergewright.supervisor;

/** How one step of a handling went; {@code attempts} is 0 when there was no time left to begin. */
public record StepReport(String step, StepResult result, int attempts) {
    /** One sentence about what is missing; empty when nothing is. */
    public String shortfall() {
        if (result instanceof StepResult.Degraded degraded) {
            return "%s was replaced: %s".formatted(step, degraded.reason());
        }
        return result instanceof StepResult.Failed failed ? "%s failed: %s".formatted(step, failed.reason()) : "";
    }
}
