package io.mergewright.server;

import io.mergewright.work.AttemptListener;
import io.mergewright.work.HeardJob;
import io.mergewright.work.Job;
import java.time.Clock;
import java.util.List;

/**
 * Who hears of what the server does, so that nothing below it knows of metrics.
 *
 * @param attempts hears how attempts at work end
 * @param review is run when a pull request was reviewed
 */
record Heard(AttemptListener attempts, Runnable review) {
    static final Heard BY_NOBODY = new Heard(AttemptListener.NONE, () -> {});

    /** The same jobs, heard of. */
    List<Job> all(List<Job> jobs, Clock clock) {
        return jobs.stream().<Job>map(job -> new HeardJob(job, attempts, clock)).toList();
    }
}
