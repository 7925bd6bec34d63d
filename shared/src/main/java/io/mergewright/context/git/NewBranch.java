package io.mergewright.context.git;

import io.mergewright.diff.FileChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A branch that is to be made.
 *
 * @param name without {@code refs/heads/}
 * @param commit the full id of the commit that its only commit builds on
 * @param changes of files as they are in {@code commit}; at least one
 * @param message of the commit
 * @param author of the commit; empty for the person that the configuration of git names
 * @param time of the commit
 */
public record NewBranch(
        String name, String commit, List<FileChange> changes, String message, Optional<Author> author, Instant time) {
    /** Who is named in a commit. */
    public record Author(String name, String email) {
        public Author {
            if (name.isBlank() || email.isBlank()) {
                throw new IllegalArgumentException("author '%s' <%s>".formatted(name, email));
            }
        }
    }

    public NewBranch {
        changes = List.copyOf(changes);
        if (changes.isEmpty() || message.isBlank()) {
            throw new IllegalArgumentException(
                    "branch %s of %d changes with message '%s'".formatted(name, changes.size(), message));
        }
    }
}
