package io.mergewright.simulator;

import io.mergewright.simulator.git.NewCommit;
import io.mergewright.simulator.git.Person;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.operation.Pulls;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people do in a repository; people are named by their login. */
public final class SimulatedRepository {
    private final GitHubSimulator simulator;
    private final Repo repo;

    SimulatedRepository(GitHubSimulator simulator, Repo repo) {
        this.simulator = simulator;
        this.repo = repo;
    }

    Repo repo() {
        return repo;
    }

    public long id() {
        return repo.id;
    }

    public String fullName() {
        return simulator.world().locked(repo::fullName);
    }

    public SimulatedRepository makePrivate() {
        simulator.world().locked(() -> {
            repo.isPrivate = true;
        });
        return this;
    }

    /** Gives a person a permission. */
    public SimulatedRepository permit(String login, Permission permission) {
        simulator.world().locked(() -> {
            repo.collaborators.put(simulator.world().user(login).login(), permission);
        });
        return this;
    }

    public SimulatedRepository branch(String name, String from) {
        simulator.world().locked(() -> {
            repo.git.update("refs/heads/" + name, head(from));
        });
        return this;
    }

    /** The commit that a branch is at. */
    public String head(String branch) {
        return simulator.world().locked(() -> {
            String head = repo.head(branch);
            if (head == null) {
                throw new IllegalArgumentException("no branch " + branch + " in " + repo.fullName());
            }
            return head;
        });
    }

    /** Commits files and pushes; a branch that does not exist starts at the default branch. */
    public String commit(String branch, String author, String message, Map<String, String> files) {
        return commitBytes(branch, author, message, bytes(files));
    }

    /** The same with any bytes; a null content deletes the file. */
    public String commitBytes(String branch, String author, String message, Map<String, byte @Nullable []> files) {
        return simulator.world().locked(() -> {
            var account = simulator.world().user(author);
            return simulator.operations().branches.commit(repo, branch, files, message, account);
        });
    }

    public String delete(String branch, String author, String message, String path) {
        var files = new LinkedHashMap<String, byte @Nullable []>();
        files.put(path, null);
        return commitBytes(branch, author, message, files);
    }

    private static Map<String, byte @Nullable []> bytes(Map<String, String> files) {
        var bytes = new LinkedHashMap<String, byte @Nullable []>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    /** Makes a commit on top of another without moving a branch: something to push by force. */
    public String looseCommit(String parent, String author, String message, Map<String, String> files) {
        return simulator.world().locked(() -> {
            var person = Person.of(simulator.world().user(author));
            return repo.git.commit(new NewCommit(
                    repo.git.treeWith(parent, bytes(files)),
                    List.of(parent),
                    message,
                    person,
                    person,
                    simulator.world().now()));
        });
    }

    /** Pushes a commit to a branch, by force if it has to be. */
    public void push(String branch, String commit, String actor) {
        simulator
                .world()
                .locked(() -> simulator
                        .operations()
                        .branches
                        .move(repo, branch, commit, simulator.world().user(actor)));
    }

    public void deleteBranch(String branch, String actor) {
        simulator
                .world()
                .locked(() -> simulator
                        .operations()
                        .branches
                        .move(repo, branch, null, simulator.world().user(actor)));
    }

    /** The text of a file at a commit or branch, null when there is none. */
    public @Nullable String read(String ref, String path) {
        return simulator.world().locked(() -> {
            String commit = repo.head(ref) == null ? ref : repo.head(ref);
            byte[] bytes = commit == null ? null : repo.git.read(commit, path);
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
        });
    }

    public String message(String commit) {
        return simulator.world().locked(() -> repo.git.parse(commit).getFullMessage());
    }

    public SimulatedRepository fork(String owner) {
        return simulator.fork(repo, owner);
    }

    /** Deletes the repository, such as a fork from which a pull request came. */
    public void delete() {
        simulator.world().locked(() -> {
            repo.deleted = true;
        });
    }

    public SimulatedPullRequest open(String author, String headBranch, String title) {
        return open(author, new Pulls.Opening(repo, headBranch, "main", title, "", false));
    }

    public SimulatedPullRequest openDraft(String author, String headBranch, String title) {
        return open(author, new Pulls.Opening(repo, headBranch, "main", title, "", true));
    }

    public SimulatedPullRequest openFrom(SimulatedRepository fork, String author, String headBranch, String title) {
        return open(author, new Pulls.Opening(fork.repo, headBranch, "main", title, "", false));
    }

    public SimulatedPullRequest open(String author, Pulls.Opening opening) {
        return simulator
                .world()
                .locked(() -> new SimulatedPullRequest(
                        simulator,
                        simulator
                                .operations()
                                .pulls
                                .open(repo, simulator.world().user(author), opening)));
    }

    public SimulatedPullRequest pull(int number) {
        return simulator.world().locked(() -> {
            var pull = repo.pulls.get(number);
            if (pull == null) {
                throw new IllegalArgumentException("no pull request " + number + " in " + repo.fullName());
            }
            return new SimulatedPullRequest(simulator, pull);
        });
    }

    /** Its check runs, and what people do with them. */
    public SimulatedChecks checks() {
        return new SimulatedChecks(simulator, repo);
    }

    /** Its workflows and their runs. */
    public SimulatedActions actions() {
        return new SimulatedActions(simulator, repo);
    }

    public void rename(String name, String actor) {
        simulator
                .world()
                .locked(() -> simulator
                        .operations()
                        .installations
                        .rename(repo, name, simulator.world().user(actor)));
    }

    public void transfer(String owner, String actor) {
        simulator
                .world()
                .locked(() -> simulator
                        .operations()
                        .installations
                        .transfer(
                                repo,
                                simulator.world().user(owner),
                                simulator.world().user(actor)));
    }

    public void archive(boolean archived, String actor) {
        simulator
                .world()
                .locked(() -> simulator
                        .operations()
                        .installations
                        .archive(repo, simulator.world().user(actor), archived));
    }
}
