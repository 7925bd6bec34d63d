package io.mergewright.jenkins.build;

import hudson.model.Run;
import hudson.plugins.git.Revision;
import hudson.plugins.git.util.BuildData;
import java.util.List;
import java.util.Objects;

/** Commits of builds. Knows types of an optional plugin, so whoever names this class asks for it first. */
final class GitCommits {
    private GitCommits() {}

    /**
     * The full ids of the commits that {@code build} checked out, in that order; none where it did not, or by other means. Libraries of pipelines are
     * checkouts too, and often the first.
     */
    static List<String> of(Run<?, ?> build) {
        return build.getActions(BuildData.class).stream()
                .map(BuildData::getLastBuiltRevision)
                .filter(Objects::nonNull)
                .map(Revision::getSha1String)
                .distinct()
                .toList();
    }
}
