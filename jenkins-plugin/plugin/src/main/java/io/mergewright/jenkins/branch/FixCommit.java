package io.mergewright.jenkins.branch;

import java.time.Instant;

/**
 * A fix as it is committed.
 *
 * @param branch a new one, which begins with {@value #PREFIX}: no branch that people work on does
 * @param commit the full id of the commit to which {@code diff} applies
 * @param diff unified
 * @param text what is said about it
 * @param time of the commit; the same for the same commit, so that it can be tried again
 */
public record FixCommit(String branch, String commit, String diff, FixText text, Instant time) {
    static final String PREFIX = "mergewright/";

    public FixCommit {
        if (!branch.startsWith(PREFIX) || branch.length() == PREFIX.length()) {
            throw new IllegalArgumentException("a fix is no matter of branch " + branch);
        }
    }
}
