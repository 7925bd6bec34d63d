package io.mergewright.jenkins.history;

import hudson.model.ParametersAction;
import hudson.model.Result;
import hudson.model.Run;
import io.mergewright.jenkins.build.Changes;
import io.mergewright.jenkins.build.Workspaces;
import java.util.ArrayList;
import java.util.List;

/** The builds after and before one in the same job, as far as they tell whether failures are flaky. Looks at a few builds only. */
final class BuildsAround {
    private static final int MOST = 20;

    private final Workspaces workspaces;
    private final Changes changes;

    BuildsAround(Workspaces workspaces, Changes changes) {
        this.workspaces = workspaces;
        this.changes = changes;
    }

    /** What {@code build} was built from; empty where it is not known. */
    String commit(Run<?, ?> build) {
        return workspaces.sources(build);
    }

    /** Whether the failure of {@code failed} went away by itself. */
    boolean isFlaky(Run<?, ?> failed) {
        String commit = commit(failed);
        List<Flakiness.Later> later = new ArrayList<>();
        for (Run<?, ?> run = failed.getNextBuild(); run != null && later.size() < MOST; run = run.getNextBuild()) {
            var outcome = outcome(run);
            later.add(new Flakiness.Later(
                    outcome,
                    changes.brings(run),
                    !commit.isEmpty() && commit.equals(commit(run)),
                    parameters(failed).equals(parameters(run))));
            if (outcome != Flakiness.Outcome.OTHER) {
                break;
            }
        }
        return Flakiness.in(later);
    }

    /** The builds since the last green one before {@code green}, which ended their failures. */
    List<Run<?, ?>> endedBy(Run<?, ?> green) {
        List<Run<?, ?>> before = new ArrayList<>();
        for (Run<?, ?> run = green.getPreviousBuild();
                run != null && before.size() < MOST && outcome(run) != Flakiness.Outcome.GREEN;
                run = run.getPreviousBuild()) {
            before.add(run);
        }
        return before;
    }

    private static Flakiness.Outcome outcome(Run<?, ?> build) {
        if (build.isBuilding()) {
            return Flakiness.Outcome.RUNNING;
        }
        return build.getResult() == Result.SUCCESS ? Flakiness.Outcome.GREEN : Flakiness.Outcome.OTHER;
    }

    private static List<?> parameters(Run<?, ?> build) {
        ParametersAction action = build.getAction(ParametersAction.class);
        return action == null ? List.of() : action.getAllParameters();
    }
}
