package io.mergewright.ci;

import io.mergewright.github.GitHubException;
import io.mergewright.work.Attempt;
import io.mergewright.work.Job;

/** Looking at the runs of a head, as work. Thread-safe. */
final class HeadJob implements Job {
    private final Heads heads;
    private final HeadDiagnosis diagnosis;

    HeadJob(Heads heads, HeadDiagnosis diagnosis) {
        this.heads = heads;
        this.diagnosis = diagnosis;
    }

    @Override
    public String name() {
        return Heads.JOB;
    }

    @Override
    public void run(String instance, Attempt attempt) {
        heads.find(HeadKey.of(instance)).ifPresent(this::look);
    }

    /** What GitHub forbids it will forbid again. */
    private void look(Heads.Head head) {
        try {
            diagnosis.look(head);
        } catch (GitHubException e) {
            if (!e.isForbidden() && !e.isMissing()) {
                throw e;
            }
            heads.failed(head.key(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean hasMore(String instance) {
        return heads.isAskedFor(HeadKey.of(instance));
    }

    @Override
    public void giveUp(String instance, Throwable failure) {
        heads.failed(HeadKey.of(instance), String.valueOf(failure));
    }
}
