package io.mergewright.jenkins.branch;

import static java.nio.charset.StandardCharsets.UTF_8;

import hudson.remoting.VirtualChannel;
import io.mergewright.context.git.BranchResult;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.context.git.NewBranch;
import io.mergewright.diff.DiffApplication;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.UnifiedDiff;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jenkins.MasterToSlaveFileCallable;

/** Makes the branch of a fix in a repository of its own, on the machine that has the workspace; the workspace stays as it is. */
final class BranchOnAgent extends MasterToSlaveFileCallable<String> {
    private static final long serialVersionUID = 1;
    private static final NewBranch.Author AUTHOR = new NewBranch.Author("Mergewright", "mergewright@localhost");

    private final String workspace;
    private final String branch;
    private final String commit;
    private final String diff;
    private final String message;
    private final long time;
    private final ArrayList<String> pushOptions;

    /** @param workspace a path on that machine */
    BranchOnAgent(String workspace, FixCommit fix, List<String> pushOptions) {
        this.workspace = workspace;
        this.branch = fix.branch();
        this.commit = fix.commit();
        this.diff = fix.diff();
        this.message = fix.text().title() + "\n\n" + fix.text().message();
        this.time = fix.time().toEpochMilli();
        this.pushOptions = new ArrayList<>(pushOptions);
    }

    /** Makes it in {@code directory}, which is empty; gives why not, or nothing. */
    @Override
    public String invoke(File directory, VirtualChannel channel) {
        try (GitRepository repository = GitRepository.open(Path.of(workspace));
                GitRepository own = repository.borrowed(directory.toPath(), pushOptions)) {
            var applied =
                    new DiffApplication(repository.sources(commit)::at).apply(UnifiedDiff.read(diff.getBytes(UTF_8)));
            if (applied instanceof DiffApplication.Result.Refused refused) {
                return "The patch does not fit the commit: " + refused.reason() + ".";
            }
            return make(own, ((DiffApplication.Result.Applied) applied).changes());
        } catch (GitException e) {
            return "The checkout cannot be used: " + e.getMessage();
        }
    }

    private String make(GitRepository own, List<FileChange> changes) {
        var result = own.branch(
                new NewBranch(branch, commit, changes, message, Optional.of(AUTHOR), Instant.ofEpochMilli(time)));
        return result instanceof BranchResult.Refused refused ? refused.reason() : "";
    }
}
