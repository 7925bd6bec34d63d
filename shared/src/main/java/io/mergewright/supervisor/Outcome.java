package io.mergewright.supervisor;

import java.util.List;

/**
 * What a handling came to. There is always one.
 *
 * @param handling the id of the handling, which is that of its trace
 * @param state after the last step
 */
public record Outcome<S>(String handling, S state, List<StepReport> steps) {
    public Outcome {
        steps = List.copyOf(steps);
    }

    /** What was degraded or failed, and why; one sentence each, in the order of the steps. */
    public List<String> shortfalls() {
        return steps.stream()
                .map(StepReport::shortfall)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
