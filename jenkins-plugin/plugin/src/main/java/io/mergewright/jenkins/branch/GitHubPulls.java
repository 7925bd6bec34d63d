package io.mergewright.jenkins.branch;

import io.mergewright.diff.DiffApplication;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.UnifiedDiff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.kohsuke.github.GHFileNotFoundException;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GHTree;
import org.kohsuke.github.GHTreeBuilder;
import org.kohsuke.github.GHUser;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Pull requests on GitHub: commit, branch and all are made by its API, so that neither an agent nor git is needed. */
final class GitHubPulls {
    /** Answers that stay the same however often one asks. */
    private static final Set<Integer> FINAL = Set.of(401, 403, 404, 409, 410, 422, 451);

    private final GHRepository repository;

    private GitHubPulls(GHRepository repository) {
        this.repository = repository;
    }

    /**
     * Those of a repository.
     *
     * @param api such as {@code https://api.github.com}
     * @param token of a person or of an installation; whose it is is not asked, as those of installations may not
     * @param path such as {@code shop/api}
     * @throws IOException when GitHub refuses or does not answer
     */
    static GitHubPulls of(GitHubConnector connector, String api, String token, String path) throws IOException {
        GitHub gitHub = new GitHubBuilder()
                .withEndpoint(api)
                .withAppInstallationToken(token)
                .withConnector(connector)
                .withRateLimitHandler(new NoMore())
                .withAbuseLimitHandler(new TooFast())
                .build();
        return new GitHubPulls(gitHub.getRepository(path));
    }

    /** Too much was asked. The library wraps it in an answer that would be final otherwise. */
    private static final class LaterException extends IOException {
        private static final long serialVersionUID = 1;

        LaterException(String message) {
            super(message);
        }
    }

    /** Another time: no thread waits for it. */
    private static final class NoMore extends GitHubRateLimitHandler {
        @Override
        public void onError(GitHubConnectorResponse response) throws IOException {
            throw new LaterException("GitHub answers no more requests for now");
        }
    }

    /** Likewise. */
    private static final class TooFast extends GitHubAbuseLimitHandler {
        @Override
        public void onError(GitHubConnectorResponse response) throws IOException {
            throw new LaterException("GitHub wants fewer requests");
        }
    }

    /** Whether {@code problem} stays however often one tries. */
    static boolean isFinal(IOException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof LaterException) {
                return false;
            }
        }
        return problem instanceof GHFileNotFoundException
                || (problem instanceof HttpException http && FINAL.contains(http.getResponseCode()));
    }

    /**
     * Makes the branch of {@code fix} and asks for it to be pulled into {@code target}; what is there already is left as it is.
     *
     * @param target empty for the default branch
     * @throws IOException when GitHub refuses or does not answer; it can be tried again
     */
    Opened open(FixCommit fix, String target) throws IOException {
        if (fix.branch().equals(repository.getDefaultBranch())) {
            return new Opened.Refused("Nothing is pushed to the default branch.");
        }
        if (!isThere(fix.branch())) {
            GHTree tree = repository.getCommit(fix.commit()).getTree();
            var applied = applied(fix, tree);
            if (applied instanceof DiffApplication.Result.Refused refused) {
                return new Opened.Refused("The patch does not fit the commit: " + refused.reason() + ".");
            }
            String commit = commit(fix, tree, ((DiffApplication.Result.Applied) applied).changes());
            repository.createRef("refs/heads/" + fix.branch(), commit);
        }
        GHPullRequest pull = pull(fix, target.isEmpty() ? repository.getDefaultBranch() : target);
        return new Opened.Pull(pull.getHtmlUrl().toString(), pull.getNumber());
    }

    private DiffApplication.Result applied(FixCommit fix, GHTree tree) throws IOException {
        try {
            return new DiffApplication(new GitHubFiles(repository, tree)::at).apply(UnifiedDiff.read(fix.diff()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isThere(String branch) throws IOException {
        try {
            return repository.getRef("heads/" + branch) != null;
        } catch (GHFileNotFoundException e) {
            return false;
        }
    }

    private String commit(FixCommit fix, GHTree before, List<FileChange> changes) throws IOException {
        GHTreeBuilder tree = repository.createTree().baseTree(before.getSha());
        for (FileChange change : changes) {
            String path = change.path().value();
            if (change.after().isEmpty()) {
                tree.delete(path);
            } else {
                tree.add(
                        path, change.after().get().bytes(), change.after().get().executable());
            }
        }
        return repository
                .createCommit()
                .message(fix.text().title() + "\n\n" + fix.text().message())
                .tree(tree.create().getSha())
                .parent(fix.commit())
                .create()
                .getSHA1();
    }

    /** The newest where somebody tried before. */
    private GHPullRequest pull(FixCommit fix, String target) throws IOException {
        for (GHPullRequest before : repository
                .queryPullRequests()
                .head(repository.getOwnerName() + ":" + fix.branch())
                .state(GHIssueState.ALL)
                .list()) {
            return before;
        }
        return repository.createPullRequest(
                fix.text().title(), fix.branch(), target, fix.text().body());
    }

    /**
     * How the pull request {@code number} is.
     *
     * @throws IOException when GitHub refuses or does not answer
     */
    PullState state(int number) throws IOException {
        GHPullRequest pull = repository.getPullRequest(number);
        if (pull.isMerged()) {
            GHUser person = pull.getMergedBy();
            return new PullState(PullState.Standing.MERGED, person == null ? "" : person.getLogin());
        }
        return new PullState(
                pull.getState() == GHIssueState.CLOSED ? PullState.Standing.CLOSED : PullState.Standing.OPEN, "");
    }
}
