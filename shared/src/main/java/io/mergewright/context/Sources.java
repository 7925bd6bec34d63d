package io.mergewright.context;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileContent;
import java.util.List;
import java.util.Optional;

/** Port: the files of a repository at one commit. */
public interface Sources {
    /** Files larger than 4 MiB are not shown. */
    int MOST_BYTES = 4 << 20;

    /**
     * All regular files, ordered by {@link RepositoryPath#value()}, also those too large to be shown. Symbolic links, submodules
     * and files whose names are no {@link RepositoryPath} are left out.
     */
    List<RepositoryPath> paths();

    /** The file at {@code path}; empty when there is none, or when it is a symbolic link, a submodule or too large. */
    Optional<FileContent> at(RepositoryPath path);
}
