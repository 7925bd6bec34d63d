package io.mergewright.supervisor;

import java.time.Duration;

/**
 * What a step knows of its own run.
 *
 * @param handling the id of the handling that the step belongs to
 * @param attempt 1 for the first
 * @param left until the deadline of the step, when this attempt began
 */
public record StepContext(String handling, int attempt, Duration left) {}
