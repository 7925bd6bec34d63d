package io.mergewright.jenkins.fix;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.listeners.RunListener;
import io.mergewright.jenkins.Installed;
import io.mergewright.jenkins.build.Workspaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** After each build, looks whether its commit holds what was proposed for builds before it. Whatever goes wrong, the build does not notice. */
@Extension
public final class FixWatch extends RunListener<Run<?, ?>> {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final int MOST_BUILDS = 30;

    @Override
    public void onFinalized(Run<?, ?> build) {
        try {
            List<Run<?, ?>> before = withFixes(build);
            if (!before.isEmpty()) {
                Fixes.get().later(() -> look(build, before));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "fixes are not looked for in " + build, e);
        }
    }

    /** Builds before {@code build}, the newest first, some of whose fixes nobody has taken up yet. */
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
        return fix.getState() != ProposedFix.State.REJECTED && fix.getTakenUpBy() == null;
    }

    private static void look(Run<?, ?> build, List<Run<?, ?>> before) {
        var workspaces = new Workspaces(new Installed());
        String commit = workspaces.commit(build);
        Optional<FilePath> workspace = commit.isEmpty() ? Optional.empty() : workspaces.checkout(build);
        if (workspace.isEmpty()) {
            return;
        }
        for (Run<?, ?> run : before) {
            FixesAction action = run.getAction(FixesAction.class);
            List<ProposedFix> wanted =
                    action.getFixes().stream().filter(FixWatch::isWanted).toList();
            try {
                List<String> taken = workspace.get().act(new LookOnAgent(commit, wanted));
                boolean green = build.getResult() == Result.SUCCESS;
                taken.forEach(id -> Fixes.get().taken(run, action, id, build, green));
            } catch (IOException e) {
                LOG.log(Level.INFO, "fixes are not looked for in {0}: {1}", new Object[] {build, e.getMessage()});
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
