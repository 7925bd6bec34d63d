package io.mergewright.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong keys by the address that they came from, so that nobody tries many. Thread-safe. */
public final class WrongKeys {
    private static final int USUAL = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 1_000;

    private final int most;
    private final Clock clock;

    private final Map<String, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public WrongKeys(Clock clock) {
        this(USUAL, clock);
    }

    /** @param most that are looked at within a minute */
    public WrongKeys(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Tries(Instant since, int number) {}

    /** Whether {@code address} has to wait before its keys are looked at again. */
    public synchronized boolean isTooMany(String address) {
        return current(address).number() >= most;
    }

    public synchronized void count(String address) {
        Tries before = current(address);
        tries.put(address, new Tries(before.since(), before.number() + 1));
    }

    private Tries current(String address) {
        Instant now = clock.instant();
        Tries known = tries.get(address);
        return known == null || !now.isBefore(known.since().plus(WINDOW)) ? new Tries(now, 0) : known;
    }
}
