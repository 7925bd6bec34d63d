package io.mergewright.context.git;

import io.mergewright.context.History;
import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.ChangeSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository on this machine. Reads what is committed, and writes at most a new branch: the files that are checked out, the
 * index and HEAD stay as they are. Runs no hook, filter or other program that a configuration names. Thread-safe.
 *
 * <p>Commits are given as full ids, which {@link #resolve} finds. Every method throws {@link GitException} for a commit that is
 * not there and for objects that are missing or damaged.
 */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;
    private final Commits commits;

    private GitRepository(Repository repository, String name) {
        this.repository = repository;
        commits = new Commits(repository, name);
    }

    /**
     * The repository that {@code path} belongs to: its root, a directory below it, a worktree, or a bare repository.
     *
     * @throws GitException when there is none, or it cannot be read
     */
    public static GitRepository open(Path path) {
        var builder = new FileRepositoryBuilder()
                .findGitDir(path.toAbsolutePath().normalize().toFile());
        if (builder.getGitDir() == null) {
            throw new GitException(path + ": no git repository here or above");
        }
        try {
            String name = path.toString().isEmpty() ? "the repository here" : path.toString();
            return new GitRepository(builder.setMustExist(true).build(), name);
        } catch (IOException | IllegalArgumentException e) {
            throw new GitException(path + ": the repository cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Where its files are checked out; nowhere when it is bare. */
    public Optional<Path> workTree() {
        return repository.isBare()
                ? Optional.empty()
                : Optional.of(repository.getWorkTree().toPath());
    }

    /** The full id of the commit that {@code ref} names: a branch, a tag, an id or the start of one, or such as {@code HEAD~2}. */
    public String resolve(String ref) {
        return commits.resolve(ref).name();
    }

    /** The files at {@code commit}, readable for as long as this repository is open. */
    public Sources sources(String commit) {
        return new GitSources(commits, commits.parse(commit).getTree());
    }

    /** The id of the object that stands at {@code path}, whatever it is; the same id means the same content. */
    public Optional<String> objectAt(String commit, RepositoryPath path) {
        return new GitSources(commits, commits.parse(commit).getTree()).objectAt(path);
    }

    /**
     * The commits that are in {@code to} and not in {@code from}, at most {@value GitHistory#MOST_COMMITS}. Where {@code from} is
     * no ancestor of {@code to}, these are the commits since the two parted, and a note says so.
     */
    public History changes(String from, String to) {
        return new GitHistory(commits).changes(from, to);
    }

    /** {@code commit} and those before it, at most {@code count}. */
    public History lastCommits(String commit, int count) {
        return new GitHistory(commits).last(commit, count);
    }

    /**
     * First lines of the messages of the commits that lead from {@code from} to {@code to}, newest first.
     *
     * @throws GitException when the history cannot be read
     */
    public List<String> subjects(String from, String to) {
        return new GitHistory(commits).subjects(from, to);
    }

    /**
     * The commit at which {@code one} and {@code other} parted.
     *
     * @throws GitException when they have none in common
     */
    public String mergeBase(String one, String other) {
        return new GitHistory(commits).mergeBase(one, other);
    }

    /** The header of {@code commit}. */
    public LoggedCommit commit(String commit) {
        return new CommitLog(commits).at(commit);
    }

    /**
     * The commits that are in {@code head} and in none of {@code without}, merges included, parents before children; the newest
     * {@value CommitLog#MOST_COMMITS} where there are more.
     */
    public List<LoggedCommit> log(Collection<String> without, String head) {
        return new CommitLog(commits).since(without, head);
    }

    /** Which files differ between two commits, however they are related; of more than 5,000 it says nothing. */
    public PathChanges pathChanges(String from, String to) {
        return new PathComparison(commits).between(from, to);
    }

    /** What differs between the files of two commits, however they are related; what it leaves out is in its notices. */
    public ChangeSet between(String from, String to) {
        return new GitHistory(commits).between(from, to);
    }

    /** Makes a branch of one commit, or says why not. Signs nothing and pushes nothing. */
    public BranchResult branch(NewBranch branch) {
        return new BranchWriter(commits).write(branch);
    }

    /**
     * A bare repository in {@code directory}, which is empty, for branches to be pushed from; this one stays as it is.
     *
     * @param pushOptions are told to whoever takes what is pushed; see git-push(1), {@code --push-option}
     * @throws GitException when it cannot be written
     */
    public GitRepository borrowed(Path directory, List<String> pushOptions) {
        BorrowedObjects.write(directory, commits, pushOptions);
        return open(directory);
    }

    Commits commits() {
        return commits;
    }

    @Override
    public void close() {
        repository.close();
    }

    @Override
    public String toString() {
        return commits.name();
    }
}
