package io.mergewright.supervisor;

import java.time.Duration;

/** Waits. Tests do not. */
@FunctionalInterface
public interface Pause {
    Pause REAL = wait -> Thread.sleep(wait.toMillis());

    void await(Duration wait) throws InterruptedException;
}
