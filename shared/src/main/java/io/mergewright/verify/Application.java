package io.mergewright.verify;

import io.mergewright.diff.FileChange;
import java.util.List;

/** What came of applying a patch: all of it or nothing. */
public sealed interface Application {
    /**
     * All edits applied.
     *
     * @param changes one for each file that is not as before; at least one
     */
    record Applied(List<FileChange> changes) implements Application {
        public Applied {
            changes = List.copyOf(changes);
        }
    }

    /** Nothing was changed. */
    record Refused(Refusal refusal) implements Application {}
}
