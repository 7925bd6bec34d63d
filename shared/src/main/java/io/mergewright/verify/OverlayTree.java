package io.mergewright.verify;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is put, and leaves the tree below it as it is. */
final class OverlayTree implements SourceTree {
    private final SourceTree below;
    private final Map<RepositoryPath, TreeEntry.Settable> changed = new LinkedHashMap<>();

    OverlayTree(SourceTree below) {
        this.below = below;
    }

    @Override
    public TreeEntry at(RepositoryPath path) {
        TreeEntry.Settable own = changed.get(path);
        if (own != null) {
            return own;
        }
        return changed.keySet().stream().anyMatch(other -> isInTheWay(other, path))
                ? new TreeEntry.Other("above or below a file of the same patch")
                : below.at(path);
    }

    private boolean isInTheWay(RepositoryPath other, RepositoryPath path) {
        return at(other) instanceof TreeEntry.Present && (other.isAbove(path) || path.isAbove(other));
    }

    @Override
    public void put(RepositoryPath path, TreeEntry.Settable entry) {
        changed.put(path, entry);
    }

    /** What differs from the tree below, in the order in which it was first put. */
    List<FileChange> changes() {
        return changed.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(below.at(entry.getKey())))
                .map(entry -> change(entry.getKey(), entry.getValue()))
                .toList();
    }

    private FileChange change(RepositoryPath path, TreeEntry.Settable after) {
        return new FileChange(path, ((TreeEntry.Settable) below.at(path)).file(), after.file());
    }
}
