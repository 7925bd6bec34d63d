package io.mergewright.mirror;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Who uses a mirror: many read it, one fetches into it, and it is deleted only when nobody does. Thread-safe. */
final class Use {
    private static final int MOST_READERS = 1_000;

    private final ReentrantLock fetching = new ReentrantLock();
    private final Semaphore readers = new Semaphore(MOST_READERS);

    /** @throws MirrorException when that takes too long */
    void enter(Duration within, String name) {
        await(() -> readers.tryAcquire(within.toSeconds(), TimeUnit.SECONDS), name);
    }

    void leave() {
        readers.release();
    }

    /** Does {@code deletion} when nobody is here, and lets nobody in meanwhile. */
    void whenIdle(Runnable deletion) {
        if (readers.tryAcquire(MOST_READERS)) {
            try {
                deletion.run();
            } finally {
                readers.release(MOST_READERS);
            }
        }
    }

    /** @throws MirrorException when that takes too long */
    void lock(Duration within, String name) {
        await(() -> fetching.tryLock(within.toSeconds(), TimeUnit.SECONDS), name);
    }

    void unlock() {
        fetching.unlock();
    }

    private interface Wait {
        boolean isOver() throws InterruptedException;
    }

    private static void await(Wait wait, String name) {
        try {
            if (!wait.isOver()) {
                throw new MirrorException(
                        name + ": its mirror is busy for too long", new IllegalStateException("busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MirrorException(name + ": interrupted", e);
        }
    }
}
