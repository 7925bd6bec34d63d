package io.mergewright.verify;

import io.mergewright.command.CommandResult;
import io.mergewright.core.Category;
import io.mergewright.diagnose.Diagnosis;
import java.util.List;
import java.util.Optional;

/**
 * What the command does without any patch.
 *
 * @param failure what a patch is compared with: that of the run, or of the build where the command was not run or passed
 * @param stopped whether a limit ended it, as happened to the build
 * @param problem why nothing can be learned from the command; mostly empty
 * @param words what happened
 * @param withheld names of variables that it did not get
 */
record Baseline(
        Kind kind, Diagnosis failure, boolean stopped, Optional<String> problem, String words, List<String> withheld) {
    private static final int MOST_NAMES = 20;

    /** What the run without a patch is worth. */
    enum Kind {
        /** It was not asked for. */
        SKIPPED,
        FAILS_THE_SAME,
        FAILS_OTHERWISE,
        PASSES
    }

    static Baseline skipped(VerifyCommand command, Diagnosis original) {
        return new Baseline(
                Kind.SKIPPED,
                original,
                false,
                Optional.empty(),
                command.program().line(),
                List.of());
    }

    static Baseline of(VerifyCommand command, Diagnosis original, Trial trial) {
        boolean stopped = trial.wasStopped() && isTimeout(original, trial);
        var name = "without the patch, %s %s".formatted(command.program().line(), trial.words());
        return new Baseline(
                kind(original, trial, stopped),
                trial.diagnosis().filter(found -> !trial.passed()).orElse(original),
                stopped,
                trial.ended() || stopped ? problemOfLog(trial) : Optional.of(name),
                name,
                trial.result().run().withheld());
    }

    /** A build that took too long is seen again in a command that takes too long. */
    private static boolean isTimeout(Diagnosis original, Trial trial) {
        return original.category() == Category.TIMEOUT && trial.result() instanceof CommandResult.TimedOut;
    }

    private static Optional<String> problemOfLog(Trial trial) {
        return trial.diagnosis().isPresent() ? Optional.empty() : Optional.of("the log of the command cannot be read");
    }

    private static Kind kind(Diagnosis original, Trial trial, boolean stopped) {
        if (trial.passed()) {
            return Kind.PASSES;
        }
        boolean same = stopped
                || trial.diagnosis()
                        .filter(found -> Symptoms.of(original).showIn(Symptoms.of(found)))
                        .isPresent();
        return same ? Kind.FAILS_THE_SAME : Kind.FAILS_OTHERWISE;
    }

    Account account(Account account) {
        return switch (kind) {
            case SKIPPED -> account.withNotChecked("whether the command fails without the patch");
            case FAILS_THE_SAME -> account.withChecked(words + "; that is how the build failed");
            case FAILS_OTHERWISE ->
                withheld(account.withChecked(words)
                        .withNotChecked(
                                "whether the patch solves the failure of the build: the command does not show it"));
            case PASSES ->
                account.withChecked(words)
                        .withNotChecked(
                                "whether the patch solves the failure of the build: the command does not show it");
        };
    }

    private Account withheld(Account account) {
        return withheld.isEmpty()
                ? account
                : account.withNotChecked("whether it would behave otherwise with variables that it did not get: "
                        + String.join(", ", withheld.subList(0, Math.min(MOST_NAMES, withheld.size())))
                        + (withheld.size() > MOST_NAMES ? " and more" : ""));
    }
}
