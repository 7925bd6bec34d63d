package io.mergewright.store;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** One {@link Refreshed} value for each of the keys that were asked for last. Thread-safe. */
public final class RefreshedByKey<K, T> {
    private final Function<K, T> source;
    private final Executor background;
    private final Clock clock;
    private final Map<K, Refreshed<T>> latest;

    /** @param most how many are remembered */
    public RefreshedByKey(Function<K, T> source, int most, Executor background, Clock clock) {
        this.source = source;
        this.background = background;
        this.clock = clock;
        this.latest = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Refreshed<T>> eldest) {
                return size() > most;
            }
        };
    }

    public Refreshed.Kept<T> get(K key) {
        Refreshed<T> value;
        synchronized (latest) {
            value = latest.computeIfAbsent(key, one -> new Refreshed<>(before -> source.apply(one), background, clock));
        }
        return value.get();
    }
}
