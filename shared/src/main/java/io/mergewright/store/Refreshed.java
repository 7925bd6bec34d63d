package io.mergewright.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that takes long to find, and the moment from which it is. Nobody waits for a newer one: who asks after it has grown old gets
 * the old one once more, while a newer one is found in the background. Only when there is none, or one that is too old, the caller
 * waits. Thread-safe.
 */
public final class Refreshed<T> {
    private static final Duration FRESH_FOR = Duration.ofSeconds(15);
    private static final Duration USABLE_FOR = Duration.ofMinutes(5);

    private final Function<Optional<T>, T> source;
    private final Executor background;
    private final Clock clock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Kept<T> kept;

    /** A value and when it was found. */
    public record Kept<T>(T value, Instant at) {
        public Kept {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(at, "at");
        }
    }

    /** @param source finds the value; it is given the one before, where there is one */
    public Refreshed(Function<Optional<T>, T> source, Executor background, Clock clock) {
        this.source = source;
        this.background = background;
        this.clock = clock;
    }

    public Kept<T> get() {
        Kept<T> known = kept;
        if (known == null || age(known).compareTo(USABLE_FOR) >= 0) {
            return renew(USABLE_FOR);
        }
        if (age(known).compareTo(FRESH_FOR) >= 0 && renewing.compareAndSet(false, true)) {
            background.execute(this::renewQuietly);
        }
        return known;
    }

    private void renewQuietly() {
        try {
            renew(FRESH_FOR);
        } catch (StoreException e) {
            // The old value stays usable for a while; whoever asks after that hears of it.
        } finally {
            renewing.set(false);
        }
    }

    /** Another thread may have done so meanwhile. */
    private synchronized Kept<T> renew(Duration unlessYounger) {
        Kept<T> known = kept;
        if (known != null && age(known).compareTo(unlessYounger) < 0) {
            return known;
        }
        Instant now = clock.instant();
        var next = new Kept<>(source.apply(Optional.ofNullable(known).map(Kept::value)), now);
        kept = next;
        return next;
    }

    private Duration age(Kept<T> one) {
        return Duration.between(one.at(), clock.instant());
    }
}
