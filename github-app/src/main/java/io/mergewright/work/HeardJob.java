package io.mergewright.work;

import io.mergewright.work.AttemptListener.Ending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A job whose attempts are heard of. As safe for threads as the job. */
public final class HeardJob implements Job {
    private final Job job;
    private final AttemptListener listener;
    private final Clock clock;

    public HeardJob(Job job, AttemptListener listener, Clock clock) {
        this.job = job;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public String name() {
        return job.name();
    }

    @Override
    public void run(String instance, Attempt attempt) {
        Instant begin = clock.instant();
        Ending ending = Ending.FAILED;
        try {
            job.run(instance, attempt);
            ending = Ending.DONE;
        } catch (Postponed e) {
            ending = Ending.POSTPONED;
            throw e;
        } finally {
            listener.ended(name(), ending, Duration.between(begin, clock.instant()));
        }
    }

    @Override
    public boolean hasMore(String instance) {
        return job.hasMore(instance);
    }

    @Override
    public void giveUp(String instance, Throwable failure) {
        listener.ended(name(), Ending.GIVEN_UP, Duration.ZERO);
        job.giveUp(instance, failure);
    }
}
