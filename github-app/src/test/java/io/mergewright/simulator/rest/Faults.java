package io.mergewright.simulator.rest;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Faults that can be switched on and off while the simulator runs; chance comes from a seed. Thread-safe. */
public final class Faults {
    private Random random = new Random(0);
    private double badGateways;
    private double tooMany;
    private Duration retryAfter = Duration.ofSeconds(60);
    private double resets;
    private Duration slow = Duration.ZERO;
    private final Deque<Planned> planned = new ArrayDeque<>();

    private record Planned(Pattern path, Fault fault) {}

    /** What happens to a request instead of its answer; status 0 cuts the connection. */
    record Fault(int status, Map<String, String> headers, String body) {}

    public synchronized void seed(long seed) {
        random = new Random(seed);
    }

    /** This share (0 to 1) of requests gets a 502. */
    public synchronized void badGateways(double share) {
        badGateways = share;
    }

    /** This share of requests gets a 429 that says when to come back. */
    public synchronized void tooManyRequests(double share, Duration after) {
        tooMany = share;
        retryAfter = after;
    }

    /** This share of connections is cut without an answer. */
    public synchronized void connectionResets(double share) {
        resets = share;
    }

    /** Every answer waits for so long. */
    public synchronized void slowAnswers(Duration delay) {
        slow = delay;
    }

    /** The next request whose method and path fit the expression ({@code POST /repos/.*}) fails like this. */
    public synchronized void failNext(String methodAndPath, int status, Map<String, String> headers, String body) {
        planned.add(new Planned(Pattern.compile(methodAndPath), new Fault(status, headers, body)));
    }

    /** The connection of the next request that fits is cut; some clients send a reading request again by themselves. */
    public void resetNext(String methodAndPath) {
        failNext(methodAndPath, 0, Map.of(), "");
    }

    public synchronized void none() {
        badGateways = 0;
        tooMany = 0;
        resets = 0;
        slow = Duration.ZERO;
        planned.clear();
    }

    synchronized Optional<Fault> next(String methodAndPath) {
        for (var each = planned.iterator(); each.hasNext(); ) {
            var one = each.next();
            if (one.path().matcher(methodAndPath).matches()) {
                each.remove();
                return Optional.of(one.fault());
            }
        }
        double chance = badGateways + tooMany + resets > 0 ? random.nextDouble() : 1;
        if (chance < badGateways) {
            return Optional.of(new Fault(502, Map.of("Content-Type", "text/html"), "<html>502 Bad Gateway</html>"));
        }
        if (chance < badGateways + tooMany) {
            return Optional.of(new Fault(
                    429,
                    Map.of("retry-after", Long.toString(retryAfter.toSeconds()), "Content-Type", "application/json"),
                    "{\"message\":\"You have exceeded a secondary rate limit. Please wait a few minutes before you try"
                            + " again.\"}"));
        }
        return chance < badGateways + tooMany + resets ? Optional.of(new Fault(0, Map.of(), "")) : Optional.empty();
    }

    void delay() throws InterruptedException {
        Duration wait;
        synchronized (this) {
            wait = slow;
        }
        if (!wait.isZero()) {
            boolean early = new CountDownLatch(1).await(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (early) {
                throw new IllegalStateException("nothing counts this down");
            }
        }
    }
}
