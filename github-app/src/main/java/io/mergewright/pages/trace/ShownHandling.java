package io.mergewright.pages.trace;

import io.mergewright.ledger.report.Words;
import io.mergewright.trace.Handling;
import java.time.Duration;
import java.time.Instant;

/**
 * A handling in the list.
 *
 * @param agent what was done, such as {@code diagnose}
 * @param repository or job; empty where it belongs to none
 * @param replaced steps whose fallback took over
 * @param failed steps that did not end
 * @param retries attempts beyond the first of each step
 * @param microDollars what models cost, as far as that is still known
 */
public record ShownHandling(
        String id,
        String agent,
        String repository,
        Instant startedAt,
        Duration took,
        long steps,
        long replaced,
        long failed,
        long retries,
        long inputTokens,
        long outputTokens,
        long microDollars) {
    static ShownHandling of(Handling one) {
        return new ShownHandling(
                one.traceId(),
                one.plan(),
                one.workflow(),
                one.start(),
                one.duration(),
                one.steps().all(),
                one.steps().replaced(),
                one.steps().failed(),
                one.steps().retries(),
                one.inputTokens(),
                one.outputTokens(),
                one.microDollars());
    }

    /** How long it took, in words. */
    public String tookText() {
        return Times.text(took);
    }

    /** What it cost, in words. */
    public String costText() {
        return microDollars == 0 ? "" : Words.dollars(microDollars);
    }

    /** Whether every step ended as planned. */
    public boolean wentWell() {
        return replaced + failed == 0;
    }

    public boolean askedModels() {
        return inputTokens + outputTokens > 0;
    }
}
