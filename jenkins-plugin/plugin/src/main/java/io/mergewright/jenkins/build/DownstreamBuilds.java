package io.mergewright.jenkins.build;

import hudson.model.Cause;
import hudson.model.Result;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.Installed;
import io.mergewright.log.LogWindow;
import java.util.List;
import java.util.stream.Stream;

/** Finds the builds that a build started, waited for and failed with. */
public final class DownstreamBuilds {
    /** Of one step, at most. */
    public static final int MOST = 3;

    private static final int MOST_CANDIDATES = 30;

    private final Installed installed;

    public DownstreamBuilds(Installed installed) {
        this.installed = installed;
    }

    /**
     * Builds with which the step that wrote {@code log} failed: those that it is known to have started, and those that its lines name; only such as
     * say themselves that {@code build} started them. Whoever shows them checks that they may be seen.
     */
    @SuppressWarnings("try") // It holds until it is closed.
    public List<BuildId> of(Run<?, ?> build, StepLog step, LogWindow log) {
        Stream<BuildId> started = installed.buildSteps() ? BuildSteps.of(build, step.node()).stream() : Stream.empty();
        List<BuildId> candidates = Stream.concat(started, DownstreamLines.in(log).stream())
                .distinct()
                .limit(MOST_CANDIDATES)
                .toList();
        try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
            return candidates.stream()
                    .filter(candidate -> hasFailed(candidate, build))
                    .limit(MOST)
                    .toList();
        }
    }

    private static boolean hasFailed(BuildId candidate, Run<?, ?> upstream) {
        Run<?, ?> run = Run.fromExternalizableId(candidate.text());
        if (run == null || run.isBuilding()) {
            return false;
        }
        Result result = run.getResult();
        return result != null
                && result.isWorseOrEqualTo(Result.UNSTABLE)
                && run.getCauses().stream().anyMatch(cause -> isStartBy(upstream, cause));
    }

    private static boolean isStartBy(Run<?, ?> upstream, Cause cause) {
        return cause instanceof Cause.UpstreamCause start
                && start.getUpstreamBuild() == upstream.getNumber()
                && upstream.getParent().getFullName().equals(start.getUpstreamProject());
    }
}
