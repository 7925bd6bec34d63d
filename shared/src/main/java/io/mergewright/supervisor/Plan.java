package io.mergewright.supervisor;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a supervisor is to do, as data: steps in order.
 *
 * @param name the kind of handling, such as {@code diagnose}
 * @param deadline for all steps together
 */
public record Plan<S>(String name, Duration deadline, List<Step<S>> steps) {
    public Plan {
        Objects.requireNonNull(name, "name");
        steps = List.copyOf(steps);
        Set<String> names = new HashSet<>();
        steps.forEach(step -> {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("plan %s has two steps %s".formatted(name, step.name()));
            }
        });
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("plan %s has a deadline of %s".formatted(name, deadline));
        }
    }
}
