package io.mergewright.jenkins.branch;

import com.cloudbees.plugins.credentials.common.StandardUsernameCredentials;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.plugins.git.GitException;
import hudson.plugins.git.GitSCM;
import hudson.slaves.WorkspaceList;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jenkinsci.plugins.gitclient.Git;
import org.jenkinsci.plugins.gitclient.GitClient;

/**
 * Pushes branches by git, on the machine that has the workspace, as the git plugin would: with its command, its credentials and its known hosts.
 * Knows types of an optional plugin, so whoever names this class asks for it first.
 */
final class GitPush {
    private static final String REMOTE = "origin";

    private final Run<?, ?> build;
    private final FilePath workspace;
    private final Optional<StandardUsernameCredentials> credentials;

    GitPush(Run<?, ?> build, FilePath workspace, Optional<StandardUsernameCredentials> credentials) {
        this.build = build;
        this.workspace = workspace;
        this.credentials = credentials;
    }

    /**
     * Pushes the branch of {@code fix} to {@code url}; a branch of that name with other commits is left as it is. Empty, or why not.
     *
     * @param pushOptions where the host takes none, the branch is pushed without
     * @throws IOException when the agent does not answer
     */
    Optional<String> push(FixCommit fix, String url, List<String> pushOptions)
            throws IOException, InterruptedException {
        return withOrWithout(pushOptions, options -> attempt(fix, url, options));
    }

    /** One push; empty, or why not. */
    @FunctionalInterface
    interface Attempt {
        Optional<String> with(List<String> pushOptions) throws IOException, InterruptedException;
    }

    /** A host that takes no push options refuses the branch as well; then it is pushed without. */
    static Optional<String> withOrWithout(List<String> pushOptions, Attempt attempt)
            throws IOException, InterruptedException {
        Optional<String> problem = attempt.with(pushOptions);
        boolean unknown = !pushOptions.isEmpty()
                && problem.filter(text -> text.contains("push options")).isPresent();
        return unknown ? attempt.with(List.of()) : problem;
    }

    private Optional<String> attempt(FixCommit fix, String url, List<String> pushOptions)
            throws IOException, InterruptedException {
        FilePath temporary = WorkspaceList.tempDir(workspace);
        temporary.mkdirs();
        FilePath directory = temporary.createTempDir("mergewright", "branch");
        try {
            String problem = directory.act(new BranchOnAgent(workspace.getRemote(), fix, pushOptions));
            return problem.isEmpty() ? push(directory, fix.branch(), url) : Optional.of(problem);
        } finally {
            directory.deleteRecursive();
        }
    }

    @SuppressWarnings(
            "deprecation") // What took its place takes types of a library of which we bring a copy of our own.
    private Optional<String> push(FilePath directory, String branch, String url)
            throws IOException, InterruptedException {
        try {
            GitClient client = Git.with(TaskListener.NULL, new EnvVars())
                    .in(directory)
                    .using(command(directory))
                    .getClient();
            credentials.ifPresent(client::addDefaultCredentials);
            client.setRemoteUrl(REMOTE, url);
            client.push(REMOTE, "refs/heads/" + branch + ":refs/heads/" + branch);
            return Optional.empty();
        } catch (GitException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** That of the checkout, by its place on that machine. */
    private String command(FilePath directory) {
        Computer computer = directory.toComputer();
        Node node = computer == null ? null : computer.getNode();
        return GitOrigins.scm(build)
                .map((GitSCM scm) -> scm.getGitExe(node, TaskListener.NULL))
                .orElse("git");
    }
}
