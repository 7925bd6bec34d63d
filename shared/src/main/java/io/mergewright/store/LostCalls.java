package io.mergewright.store;

import io.mergewright.budget.BudgetSettings.LostCall;
import io.mergewright.budget.Cost;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** Ends reservations whose lease has ended, whichever process made them. Safe for threads and processes. */
final class LostCalls {
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);

    private final Store store;
    private final LostCall lost;
    private final LimitWatch watch;
    private final ReentrantLock releasing = new ReentrantLock();
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    LostCalls(Store store, LostCall lost, LimitWatch watch) {
        this.store = store;
        this.lost = lost;
        this.watch = watch;
    }

    /** Releases them when this process has not looked for a while. */
    void releaseNowAndThen() {
        Instant now = store.clock().instant();
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(NOW_AND_THEN))) {
            release();
        }
    }

    /** Releases them unless another thread is at it; returns how many. */
    int release() {
        if (!releasing.tryLock()) {
            return 0;
        }
        try {
            Instant now = store.clock().instant();
            List<String> expired =
                    store.database().statement("look for lost calls", handle -> CallTable.expired(handle, now));
            return (int) expired.stream().filter(id -> release(id, now)).count();
        } finally {
            releasing.unlock();
        }
    }

    private boolean release(String id, Instant now) {
        Optional<LimitWatch.Booking> released = store.database()
                .call(
                        "release a lost call",
                        handle -> CallTable.lockUnlessLocked(handle, id)
                                .filter(call -> call.state() == Call.State.OPEN)
                                .map(call -> {
                                    Cost cost = lost == LostCall.COST_ALL ? call.reserved() : Cost.NONE;
                                    CallTable.close(handle, call, Call.State.EXPIRED, cost, "");
                                    CallTable.addToHandling(handle, call, cost.microDollars(), now);
                                    WindowTable.close(handle, call, cost);
                                    return watch.booking(handle, call);
                                }));
        released.ifPresent(watch::booked);
        return released.isPresent();
    }
}
