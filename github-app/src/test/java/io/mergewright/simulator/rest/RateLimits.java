package io.mergewright.simulator.rest;

import io.mergewright.simulator.operation.ApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each caller against the primary and the secondary limits. Thread-safe. */
final class RateLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WRITE_POINTS = 5;

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private Limits limits;

    RateLimits(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** What a caller has used within the hour. */
    private static final class Window {
        private Instant resets = Instant.EPOCH;
        private int used;
        private Instant pointsFrom = Instant.EPOCH;
        private int points;
        private final Deque<Instant> content = new ArrayDeque<>();
    }

    /** How a caller stands to the primary limit. */
    record Standing(int limit, int used, Instant resets) {
        int remaining() {
            return Math.max(0, limit - used);
        }
    }

    synchronized void limit(Limits other) {
        limits = other;
    }

    synchronized int concurrent() {
        return limits.concurrent();
    }

    synchronized Standing standing(String caller) {
        var window = window(caller);
        return new Standing(limits.perHour(), Math.min(window.used, limits.perHour()), window.resets);
    }

    /** Counts a request, or refuses it. */
    synchronized Standing count(String caller, boolean reads, boolean creates) {
        var window = window(caller);
        if (window.used >= limits.perHour()) {
            throw ApiException.of(403, "API rate limit exceeded for " + caller + ".", headers(standing(caller)));
        }
        window.used++;
        countPoints(window, reads ? 1 : WRITE_POINTS);
        if (creates) {
            countContent(window);
        }
        return standing(caller);
    }

    /** A conditional request that found nothing new costs nothing. */
    synchronized Standing giveBack(String caller) {
        window(caller).used--;
        return standing(caller);
    }

    private void countPoints(Window window, int points) {
        var now = clock.instant();
        if (!now.isBefore(window.pointsFrom.plus(MINUTE))) {
            window.pointsFrom = now;
            window.points = 0;
        }
        window.points += points;
        if (window.points > limits.pointsPerMinute()) {
            throw secondary(
                    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
        }
    }

    private void countContent(Window window) {
        var now = clock.instant();
        window.content.removeIf(at -> !at.plus(HOUR).isAfter(now));
        long lastMinute = window.content.stream()
                .filter(at -> at.plus(MINUTE).isAfter(now))
                .count();
        if (lastMinute >= limits.contentPerMinute() || window.content.size() >= limits.contentPerHour()) {
            throw secondary("You have exceeded a secondary rate limit and have been temporarily blocked from content"
                    + " creation. Please retry your request again later.");
        }
        window.content.add(now);
    }

    static ApiException secondary(String message) {
        return ApiException.of(403, message, Map.of("retry-after", Long.toString(MINUTE.toSeconds())));
    }

    private Window window(String caller) {
        var window = windows.computeIfAbsent(caller, name -> new Window());
        var now = clock.instant();
        if (!now.isBefore(window.resets)) {
            window.resets = now.plus(HOUR);
            window.used = 0;
        }
        return window;
    }

    static Map<String, String> headers(Standing standing) {
        return Map.of(
                "x-ratelimit-limit", Integer.toString(standing.limit()),
                "x-ratelimit-remaining", Integer.toString(standing.remaining()),
                "x-ratelimit-used", Integer.toString(standing.used()),
                "x-ratelimit-reset", Long.toString(standing.resets().getEpochSecond()),
                "x-ratelimit-resource", "core");
    }
}
