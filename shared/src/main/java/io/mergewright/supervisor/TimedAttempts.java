package io.mergewright.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/** Tries a step until it succeeds, may not be tried again, or is out of time. Thread-safe. */
public final class TimedAttempts implements Attempts {
    private final Workers workers;
    private final Clock clock;
    private final Luck luck;

    public TimedAttempts(Workers workers, Clock clock, Luck luck) {
        this.workers = workers;
        this.clock = clock;
        this.luck = luck;
    }

    @Override
    public <S> Tried<S> run(Step<S> step, S state, Duration limit, String handling) {
        Instant end = clock.instant().plus(limit);
        List<String> failures = new ArrayList<>();
        for (int attempt = 1; ; attempt++) {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                return Tried.failed(failures);
            }
            Throwable failure;
            try {
                var context = new StepContext(handling, attempt, left);
                S done = workers.run(() -> Objects.requireNonNull(step.work().apply(state, context)), left);
                return new Tried<>(done, failures);
            } catch (ExecutionException e) {
                failure = Objects.requireNonNullElse(e.getCause(), e);
            } catch (TimeoutException | RejectedExecutionException e) {
                failure = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failures.add(Failure.reason(e));
                return Tried.failed(failures);
            }
            failures.add(Failure.reason(failure));
            Optional<Duration> wait = step.retries().waitAfter(attempt, failure, luck.random());
            if (wait.isEmpty() || !paused(wait.get(), end)) {
                return Tried.failed(failures);
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
