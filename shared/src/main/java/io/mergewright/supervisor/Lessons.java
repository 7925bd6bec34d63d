package io.mergewright.supervisor;

import io.mergewright.diagnose.Excerpt;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.repair.model.EarlierTry;
import io.mergewright.verify.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What there is to learn from patches of models that did not help. */
final class Lessons {
    private static final int EXCERPT_TOKENS = 300;

    private final Supplier<Optional<LogWindow>> lastLog;

    /** @param lastLog of the command that was run last */
    Lessons(Supplier<Optional<LogWindow>> lastLog) {
        this.lastLog = lastLog;
    }

    /** From what models proposed so far: what was refused, then what was tried. */
    List<EarlierTry> of(Repair state) {
        List<EarlierTry> tries = new ArrayList<>(state.refused());
        List<Candidate> tried = state.candidates().stream()
                .filter(candidate ->
                        candidate.isByModel() && !refutation(candidate).isEmpty())
                .toList();
        for (int i = 0; i < tried.size(); i++) {
            String lines = i == tried.size() - 1 ? lines(tried.get(i)) : "";
            tries.add(EarlierTry.of(tried.get(i).patch().edits(), refutation(tried.get(i)) + lines));
        }
        return tries;
    }

    /** What the log of the build with the patch says. */
    private String lines(Candidate last) {
        return last.verification().orElse(null) instanceof Verification.Tried tried
                ? lastLog.get()
                        .map(log -> Excerpt.of(log, tried.after(), EXCERPT_TOKENS).lines().stream()
                                .map(LogLine::text)
                                .collect(Collectors.joining("\n", "\nThe log of the build with it says:\n", "")))
                        .orElse("")
                : "";
    }

    /** Why {@code candidate} is of no use; empty when nothing speaks against it. */
    static String refutation(Candidate candidate) {
        Verification verification = candidate.verification().orElse(null);
        if (verification instanceof Verification.DoesNotApply refused) {
            return "it does not apply: " + refused.refusals().get(0).message();
        }
        if (verification instanceof Verification.MadeWorse worse) {
            return "with it something else fails: " + worse.newFailures().get(0);
        }
        if (verification instanceof Verification.NoBetter) {
            return "the failure is still there with it";
        }
        return verification instanceof Verification.ChangedFailure changed
                ? "the build fails otherwise with it: " + changed.newFailures().get(0)
                : "";
    }
}
