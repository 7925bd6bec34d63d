package io.mergewright.verify;

import io.mergewright.core.RepositoryPath;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diff.FileChange;
import java.util.List;
import java.util.stream.Collectors;

/** Decides what a run with a patch says, given the run without. In doubt, nothing is proven. */
final class Judgement {
    private final VerifyCommand command;
    private final Baseline before;
    private final List<FileChange> changes;
    private final Account soFar;

    Judgement(VerifyCommand command, Baseline before, List<FileChange> changes, Account soFar) {
        this.command = command;
        this.before = before;
        this.changes = changes;
        this.soFar = soFar;
    }

    Verification unknown(String why) {
        return new Verification.AppliesOnly(
                why, changes, soFar.withNotChecked("whether the command passes with the patch"));
    }

    Verification of(Trial after) {
        var account = account(after);
        var spoiled = spoiled(after);
        if (!spoiled.isEmpty()) {
            var why =
                    "the command changed what the patch had changed, so it did not test the patch: " + joined(spoiled);
            return appliesOnly(why, account);
        }
        if (after.passed()) {
            return passed(account);
        }
        if (!after.ended()) {
            return notEnded(after, account);
        }
        return after.diagnosis()
                .map(found -> failed(found, account))
                .orElseGet(() -> appliesOnly("the log of the command cannot be read", account));
    }

    private Account account(Trial after) {
        var patched = changes.stream().map(FileChange::path).collect(Collectors.toSet());
        var rewritten = after.place().changed().stream()
                .filter(path -> !patched.contains(path))
                .toList();
        var account = soFar.withChecked(
                        "with the patch, %s %s".formatted(command.program().line(), after.words()))
                .withNotChecked("anything that this command does not check")
                .withRewritten(rewritten);
        return rewritten.isEmpty()
                ? account
                : account.withChecked("the command itself changed files of the commit: " + joined(rewritten));
    }

    /** Patched files that are no longer as the patch left them. */
    private List<RepositoryPath> spoiled(Trial after) {
        var tree = new DirectoryTree(after.place().tree());
        return changes.stream()
                .filter(change -> !tree.at(change.path()).equals(TreeEntry.of(change.after())))
                .map(FileChange::path)
                .toList();
    }

    private static String joined(List<RepositoryPath> paths) {
        return paths.stream().limit(10).map(RepositoryPath::value).collect(Collectors.joining(", "))
                + (paths.size() > 10 ? " and %d more".formatted(paths.size() - 10) : "");
    }

    private Verification passed(Account account) {
        return switch (before.kind()) {
            case SKIPPED, FAILS_THE_SAME -> new Verification.Proven(changes, account);
            case FAILS_OTHERWISE ->
                appliesOnly(
                        "the command passes with the patch, but without it the command does not fail as the build did",
                        account);
            case PASSES ->
                appliesOnly(
                        "the command passes without the patch as well: the failure comes and goes, or the environment of the build causes it",
                        account);
        };
    }

    /** It never ran, or had to be stopped. */
    private Verification notEnded(Trial after, Account account) {
        var words = "the command " + after.result().words();
        boolean isNew = after.wasStopped() && !before.stopped() && before.kind() != Baseline.Kind.SKIPPED;
        if (isNew) {
            return new Verification.MadeWorse(List.of(words), diagnosis(after), account);
        }
        return after.wasStopped() && before.stopped()
                ? new Verification.NoBetter(words, diagnosis(after), account)
                : appliesOnly(words, account);
    }

    private Diagnosis diagnosis(Trial after) {
        return after.diagnosis().orElse(before.failure());
    }

    private Verification failed(Diagnosis after, Account account) {
        var old = Symptoms.of(before.failure());
        var now = Symptoms.of(after);
        boolean isThereStill = old.showIn(now);
        var fresh = now.notIn(old, after.headline());
        if (fresh.isEmpty() || before.kind() == Baseline.Kind.SKIPPED) {
            return notNew(isThereStill, old, now, after, account);
        }
        return !isThereStill && before.kind() != Baseline.Kind.PASSES && now.areFurtherThan(old)
                ? new Verification.ChangedFailure(fresh, after, account)
                : new Verification.MadeWorse(fresh, after, account);
    }

    private Verification notNew(boolean isThereStill, Symptoms old, Symptoms now, Diagnosis after, Account account) {
        return switch (before.kind()) {
            case FAILS_THE_SAME -> new Verification.NoBetter(stillFailing(old, now, after), after, account);
            case FAILS_OTHERWISE ->
                appliesOnly("the command fails with the patch as without it, and never as the build did", account);
            case PASSES ->
                isThereStill
                        ? new Verification.NoBetter(stillFailing(old, now, after), after, account)
                        : new Verification.MadeWorse(List.of(after.headline()), after, account);
            case SKIPPED ->
                isThereStill
                        ? new Verification.NoBetter(stillFailing(old, now, after), after, account)
                        : appliesOnly(
                                "the command fails in another way than the build, whether or not for the patch",
                                account);
        };
    }

    private Verification appliesOnly(String why, Account account) {
        return new Verification.AppliesOnly(why, changes, account);
    }

    private static String stillFailing(Symptoms old, Symptoms now, Diagnosis after) {
        int left = now.testsAlsoIn(old).size();
        return left > 0 && left < old.tests().size()
                ? "%d of %d tests still fail: %s".formatted(left, old.tests().size(), after.headline())
                : after.headline();
    }
}
