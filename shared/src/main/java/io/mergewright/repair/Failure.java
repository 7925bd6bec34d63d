package io.mergewright.repair;

import io.mergewright.context.Commit;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.source.SourceFiles;
import java.util.List;

/**
 * A failed build that is to be mended.
 *
 * @param window what is kept of the build log
 * @param log the same as rules and fixers read it
 * @param diagnosis what was made of it
 * @param files of the repository at the commit that failed
 * @param commit its full id
 * @param changes since the last build that is known to have passed, newest first; empty when none is known
 * @param command the build command, where it is known; else empty
 */
public record Failure(
        LogWindow window,
        LogText log,
        Diagnosis diagnosis,
        SourceFiles files,
        String commit,
        List<Commit> changes,
        String command) {
    public Failure {
        changes = List.copyOf(changes);
    }
}
