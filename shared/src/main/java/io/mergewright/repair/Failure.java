package io.mergewright.repair;

import io.mergewright.context.Commit;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.repair.source.SourceFiles;
import java.util.List;

/**
 * A failed build that is to be mended.
 *
 * @param log what the build printed
 * @param diagnosis what was made of it
 * @param files of the repository at the commit that failed
 * @param commit its full id
 * @param changes since the last build that is known to have passed, newest first; empty when none is known
 */
public record Failure(LogText log, Diagnosis diagnosis, SourceFiles files, String commit, List<Commit> changes) {
    public Failure {
        changes = List.copyOf(changes);
    }
}
