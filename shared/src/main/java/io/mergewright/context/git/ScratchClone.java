package io.mergewright.context.git;

import io.mergewright.core.RepositoryPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A commit checked out in a directory of its own, for commands to do with as they like. It has a {@code .git} of its own that
 * borrows the objects of the repository (see gitrepository-layout(5), "alternates"), a detached HEAD and the tags, but no remotes, no
 * hooks and nothing of the configuration. Files have the very bytes of the commit: no filter ran, and no line end was changed.
 * What is written next to the files, as in {@code ../x}, is still in the directory. Not thread-safe.
 */
public final class ScratchClone implements AutoCloseable {
    private final Path home;
    private final CheckedOut files;

    private ScratchClone(Path home, CheckedOut files) {
        this.home = home;
        this.files = files;
    }

    static ScratchClone make(Path home, Commits commits, RevCommit commit) throws IOException {
        try {
            Files.createDirectory(home.resolve("tmp"));
            var tree = Files.createDirectory(home.resolve("tree"));
            var files = new Checkout(tree, commits).write(commit.getTree());
            new GitDirectory(tree.resolve(".git"), commits).write(commit, files);
            return new ScratchClone(home, files);
        } catch (IOException | RuntimeException e) {
            new DeepDeletion(home).run();
            throw e;
        }
    }

    /** Where the files are. */
    public Path tree() {
        return files.tree();
    }

    /** An empty directory for temporary files, which goes away together with the clone. */
    public Path temporary() {
        return home.resolve("tmp");
    }

    /** A sentence for each thing that is not as in a checkout of git, such as a submodule; mostly empty. */
    public List<String> notes() {
        return files.notes();
    }

    /** The files of the commit that are no longer as they were checked out, also those that are gone; sorted. */
    public List<RepositoryPath> changed() {
        return files.changed();
    }

    /** Deletes it. What cannot be deleted is left to {@link ScratchClones#in}. */
    @Override
    public void close() {
        new DeepDeletion(home).run();
    }
}
