package io.mergewright.jenkins.fix;

import hudson.remoting.VirtualChannel;
import io.mergewright.acceptance.Acceptance;
import io.mergewright.acceptance.AcceptanceDetector;
import io.mergewright.acceptance.Afterlife;
import io.mergewright.acceptance.AfterlifeDetector;
import io.mergewright.acceptance.CoAuthor;
import io.mergewright.acceptance.Facts;
import io.mergewright.acceptance.PullRequest;
import io.mergewright.acceptance.ShownPatch;
import io.mergewright.acceptance.ShownSuggestion;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.Fingerprint;
import io.mergewright.jenkins.build.CommitsHere;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.MasterToSlaveFileCallable;

/** Looks what a later commit shows of fixes, however they came there, on the machine that has the workspace. */
final class LookOnAgent extends MasterToSlaveFileCallable<FixSightings> {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    /** Buttons of a host that name us are no matter here. */
    private static final CoAuthor NOBODY = new CoAuthor("nobody", "nobody@example.com");

    private final ArrayList<String> commits;
    private final ArrayList<ProposedFix> fixes;

    /** @param commits of which the one counts that is in the workspace */
    LookOnAgent(List<String> commits, List<ProposedFix> fixes) {
        this.commits = new ArrayList<>(commits);
        this.fixes = new ArrayList<>(fixes);
    }

    /**
     * What stands there word for word, white space aside; what cannot be compared is not among it. What was done in other words is not counted:
     * most fixes of builds are so small that a single token would do for it.
     */
    @Override
    public FixSightings invoke(File workspace, VirtualChannel channel) {
        try (GitRepository repository = GitRepository.open(workspace.toPath())) {
            var seen = new FixSightings(CommitsHere.first(repository, commits).orElse(""));
            if (!seen.commit().isEmpty()) {
                fixes.forEach(fix -> look(repository, fix, seen));
            }
            return seen;
        } catch (GitException e) {
            // A checkout that is gone shows nothing.
            return new FixSightings("");
        }
    }

    /** A checkout that lacks the commits in between shows nothing. */
    private static void look(GitRepository repository, ProposedFix fix, FixSightings seen) {
        try {
            compare(repository, fix, seen);
        } catch (GitException e) {
            LOG.log(Level.FINE, "it is not known whether {0} is there: {1}", new Object[] {fix.getId(), e.getMessage()
            });
        }
    }

    private static void compare(GitRepository repository, ProposedFix fix, FixSightings seen) {
        Optional<ShownSuggestion> shown =
                ShownPatch.of(fix.getId(), new Fingerprint(fix.getFingerprint()), fix.getCommit(), fix.getDiff());
        String before = fix.getTakenUpCommit();
        if (shown.isEmpty()) {
            return;
        }
        if (before == null) {
            if (judge(repository, shown.get(), seen.commit()) instanceof Acceptance.AppliedExactly) {
                seen.take(fix.getId());
            }
        } else if (repository.mergeBase(before, seen.commit()).equals(before)
                && isReverted(repository, shown.get(), before, seen.commit())) {
            seen.revert(fix.getId());
        }
    }

    private static boolean isReverted(GitRepository repository, ShownSuggestion shown, String before, String commit) {
        return judge(repository, shown, before) instanceof Acceptance.AppliedExactly applied
                && new AfterlifeDetector(repository).judge(shown, applied.seen(), commit) instanceof Afterlife.Reverted;
    }

    private static Acceptance judge(GitRepository repository, ShownSuggestion shown, String at) {
        var change = new PullRequest.Open(List.of(shown.commit(), at), shown.commit());
        return new AcceptanceDetector(repository, NOBODY, change)
                .judge(shown, Facts.NONE)
                .acceptance();
    }
}
