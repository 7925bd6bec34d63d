package io.mergewright.core;

import java.util.List;

/**
 * A proposed change of a repository.
 *
 * @param commit the commit that the edits were made for
 * @param edits in the order in which they apply; at least one
 */
public record Patch(String commit, List<Edit> edits) {
    public Patch {
        edits = List.copyOf(edits);
        if (commit.isBlank() || edits.isEmpty()) {
            throw new IllegalArgumentException("patch of %d edits for commit '%s'".formatted(edits.size(), commit));
        }
    }
}
