package io.mergewright.jenkins.history;

import hudson.model.Run;

/**
 * Names a build.
 *
 * @param job its full name
 */
record BuildKey(String job, int number) {
    /** Of a name that can be kept: an index of PostgreSQL takes no more. */
    static final int LONGEST_JOB = 600;

    static BuildKey of(Run<?, ?> build) {
        return new BuildKey(build.getParent().getFullName(), build.getNumber());
    }

    boolean isStorable() {
        return job.length() <= LONGEST_JOB && job.indexOf('\0') < 0;
    }
}
