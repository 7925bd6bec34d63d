package io.mergewright.mirror;

import io.mergewright.context.git.GitRepository;

/** A mirrored repository, which stays on the disk as long as this is open. */
public final class Mirror implements AutoCloseable {
    private final GitRepository repository;
    private final Use use;

    Mirror(GitRepository repository, Use use) {
        this.repository = repository;
        this.use = use;
    }

    public GitRepository repository() {
        return repository;
    }

    @Override
    public void close() {
        repository.close();
        use.leave();
    }
}
