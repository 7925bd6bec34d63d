package io.mergewright.diff;

import io.mergewright.core.RepositoryPath;
import java.util.Optional;

/** A file before and after; without one of them it was created or deleted. */
public record FileChange(RepositoryPath path, Optional<FileContent> before, Optional<FileContent> after) {
    public FileChange {
        if (before.equals(after)) {
            throw new IllegalArgumentException("no change of " + path);
        }
    }

    /** The change that undoes this one. */
    public FileChange reversed() {
        return new FileChange(path, after, before);
    }

    boolean changesText() {
        return !before.map(FileContent::octets).equals(after.map(FileContent::octets));
    }
}
