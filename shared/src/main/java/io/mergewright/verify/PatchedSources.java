package io.mergewright.verify;

import io.mergewright.context.Sources;
import io.mergewright.core.RepositoryPath;
import io.mergewright.diff.FileChange;
import io.mergewright.diff.FileContent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a commit as a patch would leave them. */
public final class PatchedSources implements Sources {
    private final Sources below;
    private final List<FileChange> changes;

    public PatchedSources(Sources below, Application.Applied applied) {
        this.below = below;
        this.changes = applied.changes();
    }

    @Override
    public List<RepositoryPath> paths() {
        Map<String, RepositoryPath> paths = new TreeMap<>();
        below.paths().forEach(path -> paths.put(path.value(), path));
        for (FileChange change : changes) {
            if (change.after().isPresent()) {
                paths.put(change.path().value(), change.path());
            } else {
                paths.remove(change.path().value());
            }
        }
        return List.copyOf(paths.values());
    }

    @Override
    public Optional<FileContent> at(RepositoryPath path) {
        return changes.stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .map(FileChange::after)
                .orElseGet(() -> below.at(path));
    }
}
