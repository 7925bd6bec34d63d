package io.mergewright.verify;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;

/** The files of a commit, to try patches on; what is put is refused. */
public record SourcesTree(Sources sources) implements SourceTree {
    @Override
    public TreeEntry at(RepositoryPath path) {
        return TreeEntry.of(sources.at(path));
    }

    @Override
    public void put(RepositoryPath path, TreeEntry.Settable entry) {
        throw new IllegalStateException("a commit cannot be changed: " + path);
    }
}
