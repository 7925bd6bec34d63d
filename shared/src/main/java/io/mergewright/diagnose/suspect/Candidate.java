package io.mergewright.diagnose.suspect;

import io.mergewright.diff.FileDiff;
import io.mergewright.diff.Hunk;
import java.util.List;
import java.util.Optional;

/** A part of a change before anything is held against it; {@code hunks} are those that the part consists of. */
record Candidate(Optional<String> commit, FileDiff file, List<Hunk> hunks, Part part) {
    String path() {
        return file.kind() == FileDiff.Kind.DELETED ? file.oldPath() : file.newPath();
    }

    Optional<DependencyChange> dependency() {
        return part instanceof Part.Dependency dependency ? Optional.of(dependency.change()) : Optional.empty();
    }
}
