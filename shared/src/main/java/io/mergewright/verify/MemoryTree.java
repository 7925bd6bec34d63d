package io.mergewright.verify;

import io.mergewright.core.RepositoryPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Files in memory. Not thread-safe. */
public final class MemoryTree implements SourceTree {
    private final Map<RepositoryPath, TreeEntry> entries = new HashMap<>();

    public MemoryTree(Map<RepositoryPath, ? extends TreeEntry> entries) {
        this.entries.putAll(entries);
    }

    @Override
    public TreeEntry at(RepositoryPath path) {
        return Optional.ofNullable(entries.get(path)).orElseGet(TreeEntry.Absent::new);
    }

    @Override
    public void put(RepositoryPath path, TreeEntry.Settable entry) {
        if (entry.file().isPresent()) {
            entries.put(path, entry);
        } else {
            entries.remove(path);
        }
    }
}
