package io.mergewright.supervisor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * When a step is tried again. The wait before attempt n+1 is drawn evenly between zero and {@code firstWait} doubled n-1
 * times ("full jitter"), but at least what the failure itself asked for.
 *
 * @param attempts at most, the first included
 * @param longestWait a failure that asks for a longer wait is not worth waiting for
 * @param advice what a failure says about another attempt: empty for "do not", else the least wait
 */
public record Retries(
        int attempts, Duration firstWait, Duration longestWait, Function<Throwable, Optional<Duration>> advice) {
    public static final Retries NONE = new Retries(1, Duration.ZERO, Duration.ZERO, failure -> Optional.empty());

    private static final int MOST_DOUBLINGS = 20;

    public Retries {
        if (attempts < 1 || firstWait.isNegative() || longestWait.compareTo(firstWait) < 0) {
            throw new IllegalArgumentException(
                    "%d attempts with waits of %s to %s".formatted(attempts, firstWait, longestWait));
        }
    }

    /** How long to wait after attempt {@code attempt} ended with {@code failure}; empty when that was the last. */
    Optional<Duration> waitAfter(int attempt, Throwable failure, RandomGenerator random) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        return advice.apply(failure)
                .map(asked -> longer(asked, drawn(attempt, random)))
                .filter(wait -> wait.compareTo(longestWait) <= 0);
    }

    private Duration drawn(int attempt, RandomGenerator random) {
        long most = Math.min(longestWait.toMillis(), firstWait.toMillis() << Math.min(attempt - 1, MOST_DOUBLINGS));
        return Duration.ofMillis(random.nextLong(most + 1));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
