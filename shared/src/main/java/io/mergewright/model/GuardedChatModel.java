package io.mergewright.model;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.mergewright.model.ModelException.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Spares an endpoint in trouble, and us the wait for it: few calls at once, and none for a while after too many failed.
 * One guard per endpoint, shared by all that call it. Safe for threads.
 */
public final class GuardedChatModel implements ChatModel {
    private static final float HALF = 50;

    private final ChatModel model;
    private final String endpoint;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Semaphore turns;
    private final Duration longestWait;

    /** @param endpoint its name in messages, such as {@code openai/gpt-x} */
    public GuardedChatModel(ChatModel model, String endpoint, GuardLimits limits, Clock clock) {
        this.model = model;
        this.endpoint = endpoint;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(endpoint, breaker(limits, clock));
        this.turns = new Semaphore(limits.mostAtOnce(), true);
        this.longestWait = limits.longestWait();
    }

    /**
     * {@inheritDoc}
     *
     * <p>The wait for a turn is part of the timeout.
     *
     * @throws ModelException of kind {@link Kind#HELD_BACK} when the call was not let through
     */
    @Override
    public Answer ask(Prompt prompt) {
        Instant start = clock.instant();
        enter(prompt.timeout());
        try {
            return askWithin(prompt, prompt.timeout().minus(Duration.between(start, clock.instant())));
        } finally {
            turns.release();
        }
    }

    /** Whether it failed so often lately that it is not asked for a while. */
    public boolean isHeldBack() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    /** Waits for a turn, never longer than the caller waits for its answer. */
    private void enter(Duration timeout) {
        Duration wait = timeout.compareTo(longestWait) < 0 ? timeout : longestWait;
        try {
            if (!turns.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new ModelException(Kind.HELD_BACK, endpoint + ": too many calls at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Kind.INTERRUPTED, endpoint + ": interrupted while waiting for a turn");
        }
    }

    private Answer askWithin(Prompt prompt, Duration left) {
        if (left.isNegative() || left.isZero()) {
            throw new ModelException(Kind.HELD_BACK, endpoint + ": its turn came after the deadline");
        }
        if (!breaker.tryAcquirePermission()) {
            throw new ModelException(Kind.HELD_BACK, endpoint + ": failed too often lately, not asked for a while");
        }
        return askAndCount(prompt.within(left));
    }

    /** Every permission is given back, as a success, as a failure, or as neither. */
    private Answer askAndCount(Prompt prompt) {
        long start = breaker.getCurrentTimestamp();
        try {
            Answer answer = model.ask(prompt);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return answer;
        } catch (RuntimeException | Error e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        }
    }

    /** What another try could mend is trouble of the endpoint; a call refused as it is says nothing about it. */
    private static boolean isTrouble(Throwable failure) {
        return failure instanceof ModelException e && e.kind().retriable();
    }

    private static CircuitBreakerConfig breaker(GuardLimits limits, Clock clock) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(limits.window())
                .minimumNumberOfCalls(limits.window())
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(limits.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .ignoreException(failure -> !isTrouble(failure))
                .build();
    }
}
