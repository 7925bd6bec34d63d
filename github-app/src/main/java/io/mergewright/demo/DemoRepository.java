package io.mergewright.demo;

import io.mergewright.context.git.GitRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A git repository made of files that come along. For one thread at a time. */
final class DemoRepository implements AutoCloseable {
    static final String MAIN = "main";

    private final Path directory;
    private final Git git;

    private DemoRepository(Path directory, Git git) {
        this.directory = directory;
        this.git = git;
    }

    /** One in {@code directory}, with {@code files} on its branch {@link #MAIN}. */
    static DemoRepository make(Path directory, Map<String, String> files, Instant time) {
        try {
            Git git = Git.init()
                    .setDirectory(directory.toFile())
                    .setInitialBranch(MAIN)
                    .call();
            var repository = new DemoRepository(directory, git);
            repository.commit(files, "Begin", time);
            return repository;
        } catch (GitAPIException e) {
            throw new IllegalStateException("a repository of the demonstration cannot be made", e);
        }
    }

    /** A new branch off main with {@code files} on it. */
    void branch(String name, Map<String, String> files, Instant time) {
        try {
            git.checkout().setName(MAIN).call();
            git.checkout().setCreateBranch(true).setName(name).call();
            commit(files, "Add " + name.replace('-', ' '), time);
        } catch (GitAPIException e) {
            throw new IllegalStateException("a branch of the demonstration cannot be made", e);
        }
    }

    private void commit(Map<String, String> files, String message, Instant time) throws GitAPIException {
        files.forEach(this::write);
        git.add().addFilepattern(".").call();
        var author = new PersonIdent("demo", "demo@localhost", time, ZoneOffset.UTC);
        git.commit()
                .setMessage(message)
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .call();
    }

    private void write(String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GitRepository open() {
        return GitRepository.open(directory);
    }

    @Override
    public void close() {
        git.close();
    }
}
