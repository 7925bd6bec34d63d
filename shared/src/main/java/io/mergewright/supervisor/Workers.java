package io.mergewright.supervisor;

import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that run steps, so that a step which does not return can be left behind. A thread that was left behind counts
 * against the limit until it ends; when none is free, a step is refused at once. Thread-safe.
 */
public final class Workers implements AutoCloseable {
    private static final long IDLE_SECONDS = 10;

    private final ThreadPoolExecutor threads;

    /** @param most threads at a time, those left behind included */
    public Workers(int most) {
        var numbers = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, "mergewright-step-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Runs {@code work} for at most {@code limit}; then interrupts it and goes on without it.
     *
     * @throws TimeoutException when the limit has passed
     * @throws ExecutionException with what the work threw
     * @throws java.util.concurrent.RejectedExecutionException when all threads are taken
     */
    <T> T run(Callable<T> work, Duration limit) throws ExecutionException, TimeoutException, InterruptedException {
        Future<T> running = threads.submit(Context.current().wrap(work));
        try {
            return running.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        } finally {
            running.cancel(true);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
