package io.mergewright.verify;

import io.mergewright.command.CommandResult;
import io.mergewright.context.git.ScratchClone;
import io.mergewright.diagnose.Diagnosis;
import java.util.Optional;

/**
 * One run of the command.
 *
 * @param result whose output is deleted already
 * @param diagnosis of its log; empty when that cannot be read
 * @param place in which it ran; must be open to be looked at
 */
record Trial(CommandResult result, Optional<Diagnosis> diagnosis, ScratchClone place) {
    /** Whether it ended by itself. */
    boolean ended() {
        return result instanceof CommandResult.Exited;
    }

    /** Whether a limit ended it. */
    boolean wasStopped() {
        return !ended()
                && !(result instanceof CommandResult.NotStarted)
                && !(result instanceof CommandResult.Interrupted);
    }

    boolean passed() {
        return result instanceof CommandResult.Exited exited
                && exited.code() == 0
                && diagnosis.filter(found -> !found.failed()).isPresent();
    }

    /** What happened, as the end of a sentence. */
    String words() {
        if (result instanceof CommandResult.Exited exited && exited.code() == 0 && diagnosis.isPresent()) {
            return result.words()
                    + (passed()
                            ? ", and its log tells of no failure"
                            : ", but its log tells of a failure: " + headline());
        }
        return diagnosis
                .filter(Diagnosis::failed)
                .map(found -> result.words() + ": " + found.headline())
                .orElse(result.words());
    }

    private String headline() {
        return diagnosis.map(Diagnosis::headline).orElse("");
    }
}
