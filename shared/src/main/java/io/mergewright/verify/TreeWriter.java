package io.mergewright.verify;

import io.mergewright.diff.FileChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes changes completely or not at all. */
final class TreeWriter {
    private final SourceTree tree;

    TreeWriter(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * Writes them in their order.
     *
     * @throws SourceTreeException when one cannot be written; those before it are then taken back
     */
    void write(List<FileChange> changes) {
        Deque<FileChange> written = new ArrayDeque<>();
        try {
            for (FileChange change : changes) {
                tree.put(change.path(), TreeEntry.of(change.after()));
                written.push(change);
            }
        } catch (SourceTreeException e) {
            written.forEach(change -> tree.put(change.path(), TreeEntry.of(change.before())));
            throw e;
        }
    }
}
