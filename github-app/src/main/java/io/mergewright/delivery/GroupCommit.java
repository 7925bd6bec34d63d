package io.mergewright.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what several threads bring at the same time together: a transaction costs about the same for one as for many. Whoever comes
 * first writes for all who wait meanwhile; nobody waits for more to come. Each thread returns when its own item is written. Thread-safe.
 */
final class GroupCommit<T, R> {
    private static final int MOST = 64;

    private final Function<List<T>, List<R>> write;
    private final ConcurrentLinkedQueue<Item<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    /** @param write writes at most 64 items, all or none, and gives a result for each, in their order */
    GroupCommit(Function<List<T>, List<R>> write) {
        this.write = write;
    }

    /** Guarded by {@link #writing}. */
    private static final class Item<T, R> {
        private final T value;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        Item(T value) {
            this.value = value;
        }

        boolean isPending() {
            return result == null && failure == null;
        }
    }

    /** The result for {@code value}; throws what writing it, alone or with others, threw. */
    R write(T value) {
        var own = new Item<T, R>(value);
        waiting.add(own);
        writing.lock();
        try {
            while (own.isPending()) {
                writeSome();
            }
            if (own.failure != null) {
                throw own.failure;
            }
            return Objects.requireNonNull(own.result);
        } finally {
            writing.unlock();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return waiting.size();
    }

    private void writeSome() {
        List<Item<T, R>> items = new ArrayList<>();
        while (items.size() < MOST && !waiting.isEmpty()) {
            items.add(waiting.remove());
        }
        try {
            List<R> results = write.apply(items.stream().map(item -> item.value).toList());
            for (int i = 0; i < items.size(); i++) {
                items.get(i).result = results.get(i);
            }
        } catch (RuntimeException e) {
            items.forEach(item -> item.failure = e);
        } catch (Error e) {
            // Nobody else writes them any more, so those who wait for them are told.
            items.forEach(item -> item.failure = new IllegalStateException("not written", e));
            throw e;
        }
    }
}
