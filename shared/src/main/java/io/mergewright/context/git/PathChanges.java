package io.mergewright.context.git;

import io.mergewright.core.RepositoryPath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which files differ between two commits, without their contents.
 *
 * @param renamed where files went that are no more where they were
 * @param written files that are new or have other contents, by their later paths
 */
public record PathChanges(Map<RepositoryPath, RepositoryPath> renamed, Set<RepositoryPath> written) {
    /** What a comparison of more files than it may look at says. */
    static final PathChanges NONE = new PathChanges(Map.of(), Set.of());

    public PathChanges {
        renamed = Map.copyOf(renamed);
        written = Set.copyOf(written);
    }

    /** The new files and those with other contents, in the order of their paths. */
    public List<RepositoryPath> writtenInOrder() {
        return written.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
