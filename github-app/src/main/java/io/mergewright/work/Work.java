package io.mergewright.work;

import org.jdbi.v3.core.Handle;

/** Port: takes work on. */
public interface Work {
    /** Adds an instance, in the transaction of {@code handle}; does nothing where it waits already. Afterwards {@link #wake}. */
    void add(Handle handle, String job, String instance);

    /** Looks now whether there is something to do, not only at the next poll. */
    void wake();
}
