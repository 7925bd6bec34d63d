package io.mergewright.diagnose.suspect;

import io.mergewright.diff.ChangeSet;
import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Modes;
import java.util.Collection;
import java.util.List;
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

    /** A commit of which it is only known which files it changed. */
    public static Change ofFiles(String commit, Collection<String> paths) {
        List<FileDiff> files = paths.stream()
                .filter(path -> !path.isEmpty())
                .map(path -> new FileDiff(path, path, FileDiff.Kind.MODIFIED, new Modes(0, 0), false, List.of()))
                .toList();
        return of(commit, new ChangeSet(files, List.of()));
    }
}
