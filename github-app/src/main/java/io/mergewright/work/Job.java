package io.mergewright.work;

/**
 * One kind of work. Of each of its instances, such as one pull request, there is at most one in the queue, and one process at a time works
 * on it. A process may die at any moment, and the instance is then begun anew: whoever works on it must find out what was done already.
 */
public interface Job {
    /** The name in the store. */
    String name();

    /**
     * Does the work.
     *
     * @throws Postponed when it can be done only later
     * @throws RuntimeException when it failed; it is tried again some time after, and given up in the end
     */
    void run(String instance, Attempt attempt);

    /** Whether more came in while {@link #run} was at work. Reads under the lock that whoever brings more takes, so that nothing is missed. */
    boolean hasMore(String instance);

    /** The work has failed so often that it is not tried again by itself. */
    void giveUp(String instance, Throwable failure);
}
