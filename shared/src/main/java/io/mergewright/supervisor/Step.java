package io.mergewright.supervisor;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan, as data.
 *
 * @param <S> what the steps of the plan work on; a step returns a new state and leaves the old one as it is
 * @param name unique in its plan, such as {@code explain}
 * @param deadline for the step as a whole, retries and the waits between them included
 * @param retries how often it is tried again, and after what
 * @param work the step itself
 * @param fallback what takes its place when it fails, quick and without a model; null when nothing can
 */
public record Step<S>(
        String name,
        Duration deadline,
        Retries retries,
        Work<S> work,
        @Nullable Fallback<S> fallback) {
    /** Does the step; may be interrupted when its deadline has passed. */
    @FunctionalInterface
    public interface Work<S> {
        S apply(S state, StepContext context);
    }

    /** Takes the place of a step that failed for {@code reason}. */
    @FunctionalInterface
    public interface Fallback<S> {
        S apply(S state, String reason);
    }

    public Step {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(work, "work");
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("step %s has a deadline of %s".formatted(name, deadline));
        }
    }

    /** A step that is tried once and has nothing to fall back on. */
    public static <S> Step<S> once(String name, Duration deadline, Work<S> work) {
        return new Step<>(name, deadline, Retries.NONE, work, null);
    }

    public Step<S> retrying(Retries policy) {
        return new Step<>(name, deadline, policy, work, fallback);
    }

    public Step<S> orElse(Fallback<S> other) {
        return new Step<>(name, deadline, retries, work, other);
    }
}
