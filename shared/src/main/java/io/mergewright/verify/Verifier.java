package io.mergewright.verify;

import io.mergewright.command.CommandRunner;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.LogWindow;
import java.util.function.Function;

/** Tries patches where they can do no harm. Immutable. */
public final class Verifier {
    private final ScratchClones clones;
    private final Trials trials;

    /**
     * Makes a verifier.
     *
     * @param diagnoser of the command's logs, like that of the build's; it redacts secrets first where the results leave the process
     */
    public Verifier(CommandRunner runner, ScratchClones clones, Function<LogWindow, Diagnosis> diagnoser) {
        this.clones = clones;
        trials = new Trials(runner, diagnoser);
    }

    /**
     * Tries patches for one failed build, one after the other, against the same run without a patch.
     *
     * @throws GitException when the repository does not have the commit
     */
    public VerifySession at(Subject subject) {
        subject.repository().resolve(subject.commit());
        return new VerifySession(subject, clones, trials);
    }
}
