package io.mergewright.runtime;

import io.mergewright.review.check.Checks;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sets of checks, each lent to one thread at a time; one is made when all are lent. Thread-safe. */
public final class CheckSets {
    private final ConcurrentLinkedQueue<Checks> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<Checks> making;

    public CheckSets(Supplier<Checks> making) {
        this.making = making;
    }

    /** What {@code work} makes of a set, which it must not keep. */
    public <T> T with(Function<Checks, T> work) {
        Checks lent = idle.poll();
        Checks set = lent == null ? making.get() : lent;
        try {
            return work.apply(set);
        } finally {
            idle.add(set);
        }
    }
}
