package io.mergewright.work;

import java.time.Duration;
import org.jdbi.v3.core.Handle;

/** Port: takes work on. */
public interface Work {
    /**
     * Adds an instance, in the transaction of {@code handle}. One that waits already for later comes forward, unless it has failed: then it
     * keeps its distance. Afterwards {@link #wake}.
     */
    default void add(Handle handle, String job, String instance) {
        add(handle, job, instance, Duration.ZERO);
    }

    /** The same, but it is not done before {@code delay} has passed. */
    void add(Handle handle, String job, String instance, Duration delay);

    /** Looks now whether there is something to do, not only at the next poll. */
    void wake();
}
