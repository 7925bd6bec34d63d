package io.mergewright.jenkins.diagnosis;

import hudson.model.Item;
import hudson.model.Run;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.build.BuildId;
import org.springframework.security.access.AccessDeniedException;

/**
 * A build with which another failed. Kept with the build: see {@link BuildDiagnosis}. Only which one it is is kept: what is known of it is looked up
 * when it is shown, and whoever may not see it learns no more than that there is one.
 */
final class DownstreamBuild {
    private String job;
    private final int number;

    DownstreamBuild(BuildId id) {
        this.job = id.job();
        this.number = id.number();
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        job = Kept.text(job);
        return this;
    }

    /**
     * What whoever asks may see of it.
     *
     * @param depth how many builds lead to it; the first is at 1
     */
    ShownBuild shown(int depth) {
        try {
            Run<?, ?> run = Run.fromExternalizableId(new BuildId(job, number).text());
            return run == null || !run.getParent().hasPermission(Item.READ)
                    ? ShownBuild.hidden()
                    : ShownBuild.of(run, depth);
        } catch (AccessDeniedException e) {
            return ShownBuild.hidden();
        }
    }
}
