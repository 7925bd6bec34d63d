package io.mergewright.jenkins.fix;

import hudson.remoting.VirtualChannel;
import io.mergewright.acceptance.Acceptance;
import io.mergewright.acceptance.AcceptanceDetector;
import io.mergewright.acceptance.CoAuthor;
import io.mergewright.acceptance.Facts;
import io.mergewright.acceptance.PullRequest;
import io.mergewright.acceptance.ShownPatch;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.Fingerprint;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import jenkins.MasterToSlaveFileCallable;

/** Looks whether fixes stand in a later commit, however they came there, on the machine that has the workspace. */
final class LookOnAgent extends MasterToSlaveFileCallable<List<String>> {
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
     * Ids of those that stand there word for word, white space aside; what cannot be compared is not among them. What was done in other words is
     * not counted: most fixes of builds are so small that a single token would do for it.
     */
    @Override
    public List<String> invoke(File workspace, VirtualChannel channel) {
        List<String> taken = new ArrayList<>();
        try (GitRepository repository = GitRepository.open(workspace.toPath())) {
            for (ProposedFix fix : fixes) {
                if (judge(repository, fix) instanceof Acceptance.AppliedExactly) {
                    taken.add(fix.getId());
                }
            }
        } catch (GitException e) {
            // A checkout that is gone shows nothing.
            return taken;
        }
        return taken;
    }

    private Acceptance judge(GitRepository repository, ProposedFix fix) {
        return ShownPatch.of(fix.getId(), new Fingerprint(fix.getFingerprint()), fix.getCommit(), fix.getDiff())
                .map(shown -> new AcceptanceDetector(
                                repository,
                                NOBODY,
                                new PullRequest.Open(List.of(fix.getCommit(), commit), fix.getCommit()))
                        .judge(shown, Facts.NONE)
                        .acceptance())
                .orElseGet(() -> new Acceptance.CannotTell("it changes no lines that were there"));
    }
}
