package io.mergewright.jenkins.build;

import hudson.model.Run;
import hudson.plugins.git.Revision;
import hudson.plugins.git.util.BuildData;

/** Commits of builds. Knows types of an optional plugin, so whoever names this class asks for it first. */
final class GitCommits {
    private GitCommits() {}

    /** The full id of the commit that {@code build} checked out first; empty where it did not, or by other means. */
    static String of(Run<?, ?> build) {
        BuildData data = build.getAction(BuildData.class);
        Revision revision = data == null ? null : data.getLastBuiltRevision();
        return revision == null ? "" : revision.getSha1String();
    }
}
