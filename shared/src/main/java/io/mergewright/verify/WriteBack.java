package io.mergewright.verify;

import io.mergewright.core.RepositoryPath;
import java.util.List;

/** What came of writing a patch into the files that a person works on. */
public sealed interface WriteBack {
    /** All of it was written. */
    record Written(List<RepositoryPath> paths) implements WriteBack {
        public Written {
            paths = List.copyOf(paths);
        }
    }

    /** Nothing was written. */
    record Refused(List<Conflict> conflicts) implements WriteBack {
        public Refused {
            conflicts = List.copyOf(conflicts);
        }
    }

    /**
     * A file that is not as the patch expects it.
     *
     * @param reason a clause, such as "has changes that are not committed"
     */
    record Conflict(RepositoryPath path, String reason) {}
}
