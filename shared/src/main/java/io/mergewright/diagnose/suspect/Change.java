package io.mergewright.diagnose.suspect;

import io.mergewright.diff.ChangeSet;
import java.util.Objects;
import java.util.Optional;

/**
 * A change since the build was last green.
 *
 * @param commit its name; empty when several commits are told as one difference
 */
public record Change(Optional<String> commit, ChangeSet files) {
    public Change {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(files, "files");
    }

    /** All that changed, whichever commits did it. */
    public static Change of(ChangeSet files) {
        return new Change(Optional.empty(), files);
    }

    public static Change of(String commit, ChangeSet files) {
        return new Change(Optional.of(commit), files);
    }
}
