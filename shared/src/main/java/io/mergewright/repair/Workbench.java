package io.mergewright.repair;

import io.mergewright.diff.FileChange;
import java.util.List;

/** Port: runs a tool on a copy of the commit that failed. */
@FunctionalInterface
public interface Workbench {
    /** Where no tool may be run. */
    Workbench NONE = shell -> List.of();

    /** What the command line {@code shell} changes of the files of the commit; nothing when it cannot be run. */
    List<FileChange> after(String shell);
}
