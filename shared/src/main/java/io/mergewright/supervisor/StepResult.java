package io.mergewright.supervisor;

/** How a step ended. */
public sealed interface StepResult {
    /** As planned. */
    record Done() implements StepResult {}

    /** By its fallback. */
    record Degraded(String reason) implements StepResult {}

    /** Not at all; the state is that from before the step. */
    record Failed(String reason) implements StepResult {}
}
