package io.mergewright.pull;

import io.mergewright.github.GitHubException;
import io.mergewright.work.Attempt;
import io.mergewright.work.Job;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looking at pull requests, as work: one process at a time for each, and again as long as more is asked for. Thread-safe. */
public final class PullJob implements Job {
    private static final Logger LOG = Logger.getLogger("io.mergewright.pull");

    private final Asking asking;
    private final Pulls pulls;
    private final PullReview review;

    PullJob(Asking asking, Pulls pulls, PullReview review) {
        this.asking = asking;
        this.pulls = pulls;
        this.review = review;
    }

    @Override
    public String name() {
        return Asking.JOB;
    }

    @Override
    public void run(String instance, Attempt attempt) {
        var pull = PullKey.of(instance);
        pulls.begin(pull).ifPresent(row -> look(row, attempt));
    }

    /** A repository that is gone, or in which we may do nothing any more, is nothing that another attempt could mend. */
    private void look(PullRow row, Attempt attempt) {
        try {
            review.look(row, attempt);
        } catch (GitHubException e) {
            if (!e.isForbidden() && !e.isMissing()) {
                throw e;
            }
            LOG.log(Level.WARNING, "pull request {0} cannot be reviewed: {1}", new Object[] {
                row.key().text(), e.getMessage()
            });
            pulls.failed(row.key(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean hasMore(String instance) {
        return asking.isAskedFor(PullKey.of(instance));
    }

    @Override
    public void giveUp(String instance, Throwable failure) {
        pulls.failed(PullKey.of(instance), String.valueOf(failure));
    }
}
