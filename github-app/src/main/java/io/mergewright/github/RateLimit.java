package io.mergewright.github;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much one installation may still ask, learned from GitHub's answers. Sources: GitHub Docs, "Rate limits for the REST API" and "Best
 * practices for using the REST API". Thread-safe.
 */
final class RateLimit {
    /** Where GitHub refuses without saying for how long. */
    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private static final Duration AT_MOST = Duration.ofHours(1);

    private final String who;
    private Instant closedUntil = Instant.EPOCH;
    private int refusals;
    private OptionalInt remaining = OptionalInt.empty();

    RateLimit(String who) {
        this.who = who;
    }

    synchronized void check(Instant now) {
        if (now.isBefore(closedUntil)) {
            throw new RateLimited("GitHub wants no more calls from " + who, closedUntil);
        }
    }

    /** @throws RateLimited when {@code reply} says so */
    synchronized void learn(Reply reply, Instant now) {
        String left = reply.headers().firstValue("x-ratelimit-remaining").orElse("");
        if (left.matches("[0-9]{1,9}")) {
            remaining = OptionalInt.of(Integer.parseInt(left));
        }
        boolean spent = left.equals("0");
        if (!isRefusal(reply, spent)) {
            refusals = 0;
            if (spent) {
                reset(reply).ifPresent(reset -> closedUntil = atMost(reset, now));
            }
            return;
        }
        closedUntil = until(reply, spent, now);
        refusals++;
        throw new RateLimited("GitHub refused a call from %s: %s".formatted(who, reply.message()), closedUntil);
    }

    /** How many calls GitHub still allowed when it answered last; empty when it never said. */
    synchronized OptionalInt remaining() {
        return remaining;
    }

    private static boolean isRefusal(Reply reply, boolean spent) {
        return reply.status() == 429
                || (reply.status() == 403
                        && (spent
                                || reply.headers().firstValue("retry-after").isPresent()
                                || reply.message().contains("secondary rate limit")));
    }

    private Instant until(Reply reply, boolean spent, Instant now) {
        Optional<Instant> asked = seconds(reply, "retry-after").map(now::plusSeconds);
        Optional<Instant> reset = spent ? reset(reply) : Optional.empty();
        Duration backoff = AT_LEAST.multipliedBy(1L << Math.min(5, refusals));
        return atMost(asked.or(() -> reset).orElse(now.plus(backoff)), now);
    }

    private static Instant atMost(Instant time, Instant now) {
        Instant latest = now.plus(AT_MOST);
        return time.isAfter(latest) ? latest : time;
    }

    private static Optional<Instant> reset(Reply reply) {
        return seconds(reply, "x-ratelimit-reset").map(Instant::ofEpochSecond);
    }

    private static Optional<Long> seconds(Reply reply, String header) {
        return reply.headers()
                .firstValue(header)
                .filter(text -> text.matches("[0-9]{1,12}"))
                .map(Long::valueOf);
    }
}
