package io.mergewright.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns in threads of our own, which nobody interrupts: H2 closes its file, for all, when a thread is interrupted that is about to
 * write.
 */
final class OwnThreads implements Turns {
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads;
    private final Duration within;

    OwnThreads(int most, Duration within) {
        this.within = within;
        var waiting = new LinkedBlockingQueue<Runnable>();
        this.threads =
                new ThreadPoolExecutor(most, most, IDLE.toMillis(), TimeUnit.MILLISECONDS, waiting, OwnThreads::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public <T> T run(Callable<T> work) throws ExecutionException, TimeoutException {
        var turn = new Turn<>(work);
        threads.execute(turn);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return turn.await(within);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What has begun goes on. */
    @Override
    public void close() {
        threads.shutdown();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "mergewright-store");
        thread.setDaemon(true);
        return thread;
    }

    /** One piece of work, which either begins or is given up, never both. */
    private static final class Turn<T> extends FutureTask<T> {
        private boolean begun;

        Turn(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            synchronized (this) {
                begun = true;
            }
            super.run();
        }

        T await(Duration within) throws ExecutionException, TimeoutException, InterruptedException {
            try {
                return get(within.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                giveUpUnlessBegun(e);
                return get();
            }
        }

        private synchronized void giveUpUnlessBegun(TimeoutException late) throws TimeoutException {
            if (!begun) {
                cancel(false);
                throw late;
            }
        }
    }
}
