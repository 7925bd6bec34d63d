package io.mergewright.supervisor;

import io.mergewright.model.ModelException;
import java.time.Duration;
import java.util.Optional;

/** How steps that ask models are tried again: after what may pass, and not before the provider wants to be asked again. */
final class ModelRetries {
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private ModelRetries() {}

    /** @param attempts to get an answer, the first included */
    static Retries of(int attempts) {
        return new Retries(attempts, FIRST_WAIT, LONGEST_WAIT, ModelRetries::leastWait);
    }

    private static Optional<Duration> leastWait(Throwable failure) {
        return failure instanceof ModelException e && e.kind().retriable()
                ? Optional.of(e.retryAfter().orElse(Duration.ZERO))
                : Optional.empty();
    }
}
