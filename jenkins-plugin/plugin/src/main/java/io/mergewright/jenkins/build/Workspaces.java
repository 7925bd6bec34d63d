package io.mergewright.jenkins.build;

import hudson.FilePath;
import hudson.Util;
import hudson.model.AbstractBuild;
import hudson.model.Node;
import hudson.model.Run;
import io.mergewright.core.Fingerprint;
import io.mergewright.jenkins.Installed;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;

/** Finds what builds have checked out. */
public final class Workspaces {
    private final Installed installed;

    public Workspaces(Installed installed) {
        this.installed = installed;
    }

    /**
     * The workspace in which {@code build} failed, as it may still be there; other builds may have used it since. Empty where it had none, or its
     * agent is gone.
     */
    public Optional<FilePath> of(Run<?, ?> build) {
        if (build instanceof AbstractBuild<?, ?> ordinary) {
            return Optional.ofNullable(ordinary.getWorkspace());
        }
        return installed.pipelines() ? PipelineSteps.workspace(build) : Optional.empty();
    }

    /** Whether the agent that has that workspace is not connected, but known: it may come back. */
    public boolean isAway(Run<?, ?> build) {
        Node agent = Jenkins.get().getNode(agent(build));
        return agent != null && agent.getChannel() == null;
    }

    private String agent(Run<?, ?> build) {
        if (build instanceof AbstractBuild<?, ?> ordinary) {
            return Util.fixNull(ordinary.getBuiltOnStr());
        }
        return installed.pipelines() ? PipelineSteps.agent(build) : "";
    }

    /** The same of one step of {@code build}, which need not be the one that speaks for it. */
    public Optional<FilePath> of(Run<?, ?> build, StepLog step) {
        return step.node().isEmpty() ? of(build) : PipelineSteps.workspace(build, step.node());
    }

    /**
     * The checkout of {@code build}, which need not have failed, as it may still be there. Empty where it had none, or its agent is gone.
     */
    public Optional<FilePath> checkout(Run<?, ?> build) {
        return build instanceof AbstractBuild<?, ?> || !installed.pipelines()
                ? of(build)
                : PipelineSteps.anyWorkspace(build);
    }

    /** The full ids of the commits that {@code build} checked out, in that order: which of them is in a workspace shows there. None where none is known. */
    public List<String> commits(Run<?, ?> build) {
        return installed.git() ? GitCommits.of(build) : List.of();
    }

    /** Those of the last green build before {@code build}. */
    public List<String> greenCommits(Run<?, ?> build) {
        Run<?, ?> green = build.getPreviousSuccessfulBuild();
        return green == null ? List.of() : commits(green);
    }

    /** The same for two builds that checked out the same; empty where that is not known. */
    public String sources(Run<?, ?> build) {
        List<String> commits = commits(build);
        return commits.size() <= 1
                ? String.join("", commits)
                : Fingerprint.of(commits).value();
    }
}
