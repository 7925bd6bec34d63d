package io.mergewright.verify;

import io.mergewright.core.RepositoryPath;

/** Port: the files that a patch is applied to. */
public interface SourceTree {
    /**
     * What is at {@code path}; never follows a symbolic link.
     *
     * @throws SourceTreeException when it cannot be read
     */
    TreeEntry at(RepositoryPath path);

    /**
     * Makes {@code path} a file with the content and mode of {@code entry}, or takes it away. Only after {@link #at} found a file
     * or nothing there.
     *
     * @throws SourceTreeException when it cannot be written; the path is then as before
     */
    void put(RepositoryPath path, TreeEntry.Settable entry);
}
