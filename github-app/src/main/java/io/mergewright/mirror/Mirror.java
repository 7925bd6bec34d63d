package io.mergewright.mirror;

import io.mergewright.context.git.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;

/** A mirrored repository, which stays on the disk as long as this is open. */
public final class Mirror implements AutoCloseable {
    private static final String KEPT = "refs/mergewright/";

    private final GitRepository repository;
    private final Path directory;
    private final Use use;

    Mirror(GitRepository repository, Path directory, Use use) {
        this.repository = repository;
        this.directory = directory;
        this.use = use;
    }

    public GitRepository repository() {
        return repository;
    }

    /**
     * Keeps {@code commit} from being deleted, also when a force push leaves it behind.
     *
     * @throws MirrorException when that is not possible
     */
    public void keep(String commit) {
        try (var opened = new FileRepository(directory.toFile())) {
            var update = opened.updateRef(KEPT + commit);
            update.setNewObjectId(ObjectId.fromString(commit));
            update.forceUpdate();
        } catch (IOException e) {
            throw new MirrorException(directory + ": cannot keep a commit", e);
        }
    }

    @Override
    public void close() {
        repository.close();
        use.leave();
    }
}
