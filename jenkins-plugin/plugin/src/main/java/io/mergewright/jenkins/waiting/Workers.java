package io.mergewright.jenkins.waiting;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that do what waits, and end when there is nothing to do. */
public final class Workers {
    private static final long IDLE_SECONDS = 30;

    private Workers() {}

    /**
     * At most {@code count} threads. What waits for them is not bounded here: whoever has it wait knows each thing once.
     *
     * @param name of the threads, such as {@code Mergewright diagnosis}
     */
    public static ExecutorService of(String name, int count) {
        var pool = new ThreadPoolExecutor(
                count, count, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    var thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
