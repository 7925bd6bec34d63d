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
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.MasterToSlaveFileCallable;

/** Looks what a later commit shows of fixes, however they came there, on the machine that has the workspace. */
final class LookOnAgent extends MasterToSlaveFileCallable<FixSightings> {
    private static final long serialVersionUID = 1;
    /** Buttons of a host that name us are no matter here. */
    private static final CoAuthor NOBODY = new CoAuthor("nobody", "nobody@example.com");

    private final String commit;
    private final ArrayList<ProposedFix> fixes;

    LookOnAgent(String commit, List<ProposedFix> fixes) {
        this.commit = commit;
        this.fixes = new ArrayList<>(fixes);
    }

    /**
     * What stands there word for word, white space aside; what cannot be compared is not among it. What was done in other words is not counted:
     * most fixes of builds are so small that a single token would do for it.
     */
    @Override
    public FixSightings invoke(File workspace, VirtualChannel channel) {
        var seen = new FixSightings();
        try (GitRepository repository = GitRepository.open(workspace.toPath())) {
            fixes.forEach(fix -> look(repository, fix, seen));
        } catch (GitException e) {
            // A checkout that is gone, or that lacks the commits in between, shows nothing.
            return seen;
        }
        return seen;
    }

    private void look(GitRepository repository, ProposedFix fix, FixSightings seen) {
        Optional<ShownSuggestion> shown =
                ShownPatch.of(fix.getId(), new Fingerprint(fix.getFingerprint()), fix.getCommit(), fix.getDiff());
        String before = fix.getTakenUpCommit();
        if (shown.isEmpty()) {
            return;
        }
        if (before == null) {
            if (judge(repository, shown.get(), commit) instanceof Acceptance.AppliedExactly) {
                seen.take(fix.getId());
            }
        } else if (repository.mergeBase(before, commit).equals(before) && isReverted(repository, shown.get(), before)) {
            seen.revert(fix.getId());
        }
    }

    private boolean isReverted(GitRepository repository, ShownSuggestion shown, String before) {
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
