package io.mergewright.jenkins.build;

import hudson.model.Run;
import hudson.scm.ChangeLogSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.scm.RunWithSCM;

/** What changed since a job was last green, as the change logs of its builds tell. */
public final class Changes {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int MOST_BUILDS = 50;
    private static final int MOST_COMMITS = 200;
    private static final int MOST_PATHS = 500;

    /**
     * Commits that {@code build} and the builds before it, back to the last green one, were the first to hold; the newest first. Where no build was
     * green, those of {@code build} alone.
     */
    public List<CommitChange> sinceGreen(Run<?, ?> build) {
        Run<?, ?> green = build.getPreviousSuccessfulBuild();
        List<CommitChange> commits = new ArrayList<>();
        int builds = 0;
        for (Run<?, ?> run = build; run != null && builds < MOST_BUILDS; run = run.getPreviousBuild()) {
            if (green != null && run.getNumber() <= green.getNumber()) {
                break;
            }
            add(run, commits);
            builds++;
            if (green == null || commits.size() >= MOST_COMMITS) {
                break;
            }
        }
        return commits.size() <= MOST_COMMITS ? commits : commits.subList(0, MOST_COMMITS);
    }

    /** Whether {@code build} was the first to hold some change; also where that cannot be told. */
    public boolean brings(Run<?, ?> build) {
        try {
            return build instanceof RunWithSCM<?, ?> changed
                    && changed.getChangeSets().stream()
                            .anyMatch(set -> set.iterator().hasNext());
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "the changes of " + build + " cannot be read", e);
            return true;
        }
    }

    /** Change logs come from plugins of any kind: one that cannot be read must not keep the build from being diagnosed. */
    private static void add(Run<?, ?> run, List<CommitChange> commits) {
        if (!(run instanceof RunWithSCM<?, ?> changed)) {
            return;
        }
        try {
            List<CommitChange> own = new ArrayList<>();
            for (ChangeLogSet<? extends ChangeLogSet.Entry> set : changed.getChangeSets()) {
                for (ChangeLogSet.Entry entry : set) {
                    own.add(0, change(entry));
                }
            }
            commits.addAll(own);
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "the changes of " + run + " cannot be read", e);
        }
    }

    private static CommitChange change(ChangeLogSet.Entry entry) {
        return new CommitChange(
                Objects.requireNonNullElse(entry.getCommitId(), ""),
                entry.getAuthor().getDisplayName(),
                Objects.requireNonNullElse(entry.getMsg(), ""),
                entry.getAffectedPaths().stream().limit(MOST_PATHS).toList());
    }
}
