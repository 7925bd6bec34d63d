package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.ExtensionList;
import hudson.FilePath;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.build.Workspaces;
import io.mergewright.jenkins.config.MergewrightConfiguration;
import io.mergewright.jenkins.waiting.NotNowException;
import io.mergewright.jenkins.waiting.WaitingLine;
import io.mergewright.jenkins.waiting.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * After each build, looks whether its commit holds what was proposed for builds before it, and whether it still holds what one of these did.
 * Whatever goes wrong, the build does not notice.
 */
@Extension
public final class FixWatch extends RunListener<Run<?, ?>> {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int MOST_BUILDS = 30;

    private final WaitingLine line = new WaitingLine(
            "the look for fixes",
            MergewrightConfiguration.directory().resolve("waiting-for-a-look"),
            Workers.of("Mergewright look", 1),
            new Turns());

    /** The one of this controller. */
    static FixWatch get() {
        return ExtensionList.lookupSingleton(FixWatch.class);
    }

    /** Builds that wait to be looked at. */
    WaitingLine line() {
        return line;
    }

    /**
     * A build that is looked at.
     *
     * @param commit the full id of its commit
     */
    record Built(String commit, boolean green) {}

    @Override
    public void onFinalized(Run<?, ?> build) {
        try {
            if (!withFixes(build).isEmpty()) {
                line.add(build.getExternalizableId());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "fixes are not looked for in " + build, e);
        }
    }

    @Override
    public void onDeleted(Run<?, ?> build) {
        try {
            Fixes.get().deleted(build);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "fixes stay open: " + build, e);
        }
    }

    /** Builds before {@code build}, the newest first, some of whose fixes may stand in its commit, or may not any more. */
    private static List<Run<?, ?>> withFixes(Run<?, ?> build) {
        List<Run<?, ?>> found = new ArrayList<>();
        Run<?, ?> run = build.getPreviousBuild();
        for (int i = 0; i < MOST_BUILDS && run != null; i++) {
            FixesAction fixes = run.getAction(FixesAction.class);
            if (fixes != null && fixes.getFixes().stream().anyMatch(FixWatch::isWanted)) {
                found.add(run);
            }
            run = run.getPreviousBuild();
        }
        return found;
    }

    private static boolean isWanted(ProposedFix fix) {
        return fix.getRevertedBy() == null
                && (fix.getTakenUpBy() != null || fix.getState() != ProposedFix.State.REJECTED);
    }

    /** As Jenkins itself: nobody else may see every build. A build that is gone needs nothing, and one that cannot be looked at is left. */
    private static final class Turns implements WaitingLine.Turn {
        @Override
        @SuppressWarnings("try") // It holds until it is closed.
        public void take(String id) {
            try (ACLContext asJenkins = ACL.as2(ACL.SYSTEM2)) {
                Run<?, ?> build = Run.fromExternalizableId(id);
                if (build != null) {
                    look(build);
                }
            }
        }

        @Override
        public void giveUp(String id, String reason) {
            LOG.log(Level.WARNING, "fixes are not looked for in {0}: {1}", new Object[] {id, reason});
        }
    }

    /** @throws NotNowException when it is worth another turn */
    private static void look(Run<?, ?> build) {
        var workspaces = new Workspaces(new Installed());
        List<String> commits = workspaces.commits(build);
        Optional<FilePath> workspace = commits.isEmpty() ? Optional.empty() : workspaces.checkout(build);
        if (workspace.isEmpty()) {
            return;
        }
        try {
            for (Run<?, ?> run : withFixes(build)) {
                look(build, commits, workspace.get(), run);
            }
        } catch (IOException e) {
            throw new NotNowException("the agent does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(Run<?, ?> build, List<String> commits, FilePath workspace, Run<?, ?> run)
            throws IOException, InterruptedException {
        FixesAction action = run.getAction(FixesAction.class);
        List<ProposedFix> wanted =
                action.getFixes().stream().filter(FixWatch::isWanted).toList();
        FixSightings seen = workspace.act(new LookOnAgent(commits, wanted));
        var built = new Built(seen.commit(), build.getResult() == Result.SUCCESS);
        seen.taken().forEach(id -> Fixes.get().taken(run, action, id, build, built));
        seen.reverted().forEach(id -> Fixes.get().reverted(run, action, id, build));
    }
}
