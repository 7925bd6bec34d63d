package io.mergewright.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One handling in a line: what its trace adds up to.
 *
 * @param traceId its id
 * @param plan what was done, such as {@code diagnose}
 * @param workflow the repository or job, such as {@code acme/shop}; empty where nobody said
 * @param steps how its steps ended
 * @param inputTokens that models read
 * @param outputTokens that models wrote
 * @param microDollars what models cost, as far as that is still known
 */
public record Handling(
        String traceId,
        String plan,
        String workflow,
        Instant start,
        Duration duration,
        Steps steps,
        long inputTokens,
        long outputTokens,
        long microDollars) {
    /**
     * How steps ended.
     *
     * @param all of them
     * @param replaced those that ended by their fallback
     * @param failed those that did not end
     * @param retries attempts beyond the first of each
     */
    public record Steps(long all, long replaced, long failed, long retries) {
        public static final Steps NONE = new Steps(0, 0, 0, 0);
    }

    public Handling {
        Objects.requireNonNull(traceId, "traceId");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(workflow, "workflow");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(steps, "steps");
    }
}
