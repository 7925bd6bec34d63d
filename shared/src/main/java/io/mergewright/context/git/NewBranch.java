package io.mergewright.context.git;

import io.mergewright.diff.FileChange;
import java.time.Instant;
import java.util.List;

/**
 * A branch that is to be made.
 *
 * @param name without {@code refs/heads/}
 * @param commit the full id of the commit that its only commit builds on
 * @param changes of files as they are in {@code commit}; at least one
 * @param message of the commit
 * @param time of the commit
 */
public record NewBranch(String name, String commit, List<FileChange> changes, String message, Instant time) {
    public NewBranch {
        changes = List.copyOf(changes);
        if (changes.isEmpty() || message.isBlank()) {
            throw new IllegalArgumentException(
                    "branch %s of %d changes with message '%s'".formatted(name, changes.size(), message));
        }
    }
}
