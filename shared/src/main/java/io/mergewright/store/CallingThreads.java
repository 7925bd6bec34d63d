package io.mergewright.store;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Turns in the thread that asks for one, which spares two changes of threads. Its interrupt is put off until the end. */
final class CallingThreads implements Turns {
    private final Semaphore turns;
    private final Duration within;
    private volatile boolean closed;

    /** @param within the longest wait for a turn */
    CallingThreads(int most, Duration within) {
        this.turns = new Semaphore(most, true);
        this.within = within;
    }

    @Override
    public <T> T run(Callable<T> work) throws ExecutionException, TimeoutException {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        boolean interrupted = awaitTurn();
        try {
            return work.call();
        } catch (Exception e) {
            throw new ExecutionException(e);
        } finally {
            turns.release();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns whether this thread was interrupted. */
    private boolean awaitTurn() throws TimeoutException {
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                if (turns.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS)) {
                    return interrupted;
                }
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new TimeoutException("no turn within " + within);
    }

    @Override
    public void close() {
        closed = true;
    }
}
