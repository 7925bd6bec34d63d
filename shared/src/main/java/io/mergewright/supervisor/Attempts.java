package io.mergewright.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tries a step until it succeeds, may not be tried again, or is out of time. */
final class Attempts {
    private final Workers workers;
    private final Clock clock;
    private final Luck luck;

    Attempts(Workers workers, Clock clock, Luck luck) {
        this.workers = workers;
        this.clock = clock;
        this.luck = luck;
    }

    /** What came of it: a state, or the reason why there is none. */
    record Tried<S>(@Nullable S state, String reason, int attempts) {}

    <S> Tried<S> run(Step<S> step, S state, Duration limit, String handling) {
        Instant end = clock.instant().plus(limit);
        String reason = "no time was left to begin";
        for (int attempt = 1; ; attempt++) {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                return new Tried<>(null, reason, attempt - 1);
            }
            Throwable failure;
            try {
                var context = new StepContext(handling, attempt, left);
                S done = workers.run(() -> Objects.requireNonNull(step.work().apply(state, context)), left);
                return new Tried<>(done, "", attempt);
            } catch (ExecutionException e) {
                failure = Objects.requireNonNullElse(e.getCause(), e);
            } catch (TimeoutException | RejectedExecutionException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Tried<>(null, "interrupted", attempt);
            }
            reason = Failure.reason(failure);
            Optional<Duration> wait = step.retries().waitAfter(attempt, failure, luck.random());
            if (wait.isEmpty() || !paused(wait.get(), end)) {
                return new Tried<>(null, reason, attempt);
            }
        }
    }

    /** Waits unless the time after the wait would be up. */
    private boolean paused(Duration wait, Instant end) {
        if (!clock.instant().plus(wait).isBefore(end)) {
            return false;
        }
        try {
            luck.pause().await(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
