package io.mergewright.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Lets no more work on the database at a time than there are connections: first come, first served, where a pool of connections
 * lets some wait for ever.
 */
interface Turns extends AutoCloseable {
    /**
     * Runs {@code work} to its end, also when the calling thread is interrupted meanwhile; it stays interrupted.
     *
     * @throws ExecutionException with what the work threw
     * @throws TimeoutException when there was no turn for too long
     * @throws RejectedExecutionException when this is closed
     */
    <T> T run(Callable<T> work) throws ExecutionException, TimeoutException;

    /** Takes no more work. */
    @Override
    void close();
}
