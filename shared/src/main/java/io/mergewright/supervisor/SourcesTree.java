package io.mergewright.supervisor;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.verify.SourceTree;
import io.mergewright.verify.TreeEntry;

/** The files of a commit, to try patches on; what is put is refused. */
record SourcesTree(Sources sources) implements SourceTree {
    @Override
    public TreeEntry at(RepositoryPath path) {
        return TreeEntry.of(sources.at(path));
    }

    @Override
    public void put(RepositoryPath path, TreeEntry.Settable entry) {
        throw new IllegalStateException("a commit cannot be changed: " + path);
    }
}
