package io.mergewright.pull;

import java.util.Objects;

/**
 * What is remembered of a pull request.
 *
 * @param name of its repository when it was last heard of, such as {@code acme/shop}
 * @param asked how often it was asked for
 * @param forced whether it is to be reviewed whatever settings say
 * @param anew whether the head is to be reviewed again
 * @param withHeld whether what is held is to be published
 * @param run who works on it
 * @param reviewed the head that was reviewed last; empty when none was
 * @param announced the review that was about to be posted when it was last heard of, as {@link #mark} names it; empty for none
 * @param base the branch that it was to go to when it was reviewed last; empty when it was not
 * @param checkRun 0 for none
 * @param checkHead that the check run is about
 * @param summary id of the comment; 0 for none
 */
record PullRow(
        PullKey key,
        String name,
        long installation,
        long asked,
        boolean forced,
        boolean anew,
        boolean withHeld,
        boolean paused,
        String run,
        String reviewed,
        String announced,
        String base,
        long checkRun,
        String checkHead,
        long summary) {
    PullRow {
        Objects.requireNonNull(key, "key");
    }

    /** Names the review of {@code head} that this run posts; no other has that name. */
    String mark(String head) {
        return head + '/' + run;
    }

    /** Whether a review may be on GitHub, though nobody remembers it. */
    boolean mayBePosted() {
        return !announced.isEmpty();
    }
}
