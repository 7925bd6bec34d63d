package io.mergewright.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is asked for again only after some seconds. Thread-safe. */
final class Recent<T> {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Supplier<T> source;
    private final Clock clock;
    private Instant askAgain = Instant.MIN;
    private @Nullable T known;

    Recent(Supplier<T> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    synchronized T get() {
        T value = known;
        if (value == null || !clock.instant().isBefore(askAgain)) {
            value = source.get();
            known = value;
            askAgain = clock.instant().plus(GOOD_FOR);
        }
        return value;
    }
}
