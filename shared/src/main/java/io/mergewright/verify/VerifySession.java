package io.mergewright.verify;

import io.mergewright.context.git.GitException;
import io.mergewright.context.git.ScratchClone;
import io.mergewright.context.git.ScratchClones;
import io.mergewright.core.Patch;
import io.mergewright.diff.FileChange;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies patches for one failed build. The command runs without a patch at most once, when the first patch that applies asks for
 * it. Every run has a fresh clone: what one run leaves behind cannot help or harm the next. Not thread-safe.
 */
public final class VerifySession {
    private static final int SHOWN = 12;

    private final Subject subject;
    private final ScratchClones clones;
    private final Trials trials;
    private @Nullable Baseline baseline;

    VerifySession(Subject subject, ScratchClones clones, Trials trials) {
        this.subject = subject;
        this.clones = clones;
        this.trials = trials;
    }

    /**
     * What can be said of {@code patch}.
     *
     * @throws GitException when the commit cannot be checked out
     * @throws SourceTreeException when the checkout cannot be written
     * @throws UncheckedIOException when the output of the command cannot be kept
     */
    public Verification verify(Patch patch) {
        try (var clone = clones.of(subject.repository(), subject.commit())) {
            var account = Account.EMPTY.withNotChecked(clone.notes());
            var refusal = problemOfCommit(patch);
            var application = refusal.isPresent() ? new Application.Refused(refusal.get()) : apply(patch, clone);
            if (application instanceof Application.Refused refused) {
                return new Verification.DoesNotApply(List.of(refused.refusal()), account);
            }
            var changes = ((Application.Applied) application).changes();
            return verify(
                    changes, clone, account.withChecked("the patch applies to commit " + shortened(subject.commit())));
        }
    }

    private Optional<Refusal> problemOfCommit(Patch patch) {
        if (subject.commit().startsWith(patch.commit())) {
            return Optional.empty();
        }
        var message = "the patch was made for commit %s and not for %s"
                .formatted(shortened(patch.commit()), shortened(subject.commit()));
        return Optional.of(new Refusal(0, Refusal.Reason.OTHER_COMMIT, message));
    }

    private Application apply(Patch patch, ScratchClone clone) {
        return new PatchApplication(subject.allowed()).apply(patch, new DirectoryTree(clone.tree()));
    }

    private Verification verify(List<FileChange> changes, ScratchClone clone, Account account) {
        if (subject.command().isEmpty()) {
            var all =
                    account.withNotChecked("whether the patch solves anything: there is no command to verify it with");
            return new Verification.AppliesOnly("no command to verify it with is configured", changes, all);
        }
        var command = subject.command().get();
        var before = baseline(command);
        var judgement = new Judgement(command, before, changes, before.account(account));
        return before.problem().isPresent()
                ? judgement.unknown(before.problem().get())
                : judgement.of(trials.run(command, clone));
    }

    private Baseline baseline(VerifyCommand command) {
        var known = baseline;
        if (known == null) {
            known = command.withBaseline() ? runWithoutPatch(command) : Baseline.skipped(command, subject.original());
            baseline = known;
        }
        return known;
    }

    private Baseline runWithoutPatch(VerifyCommand command) {
        try (var clone = clones.of(subject.repository(), subject.commit())) {
            return Baseline.of(command, subject.original(), trials.run(command, clone));
        }
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(SHOWN, commit.length()));
    }
}
