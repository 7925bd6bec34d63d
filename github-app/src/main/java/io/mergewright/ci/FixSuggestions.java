package io.mergewright.ci;

import io.mergewright.context.Sources;
import io.mergewright.core.Fingerprint;
import io.mergewright.diff.ChangeSet;
import io.mergewright.gate.Decision;
import io.mergewright.pull.HeldSuggestion;
import io.mergewright.review.Certainty;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.report.RepairReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What of a repair can be suggested on the lines of the pull request: fixes of one place that the pull request shows. */
final class FixSuggestions {
    private FixSuggestions() {}

    /**
     * The fixes that a person may publish.
     *
     * @param ids of suggestions in the ledger
     * @param sources of the head
     * @param shown what the pull request changes
     */
    static List<HeldSuggestion> of(
            List<Candidate> candidates, Function<Candidate, String> ids, Sources sources, ChangeSet shown) {
        return candidates.stream()
                .flatMap(
                        candidate -> finding(candidate, sources, shown)
                                .map(finding -> new HeldSuggestion(finding, ids.apply(candidate)))
                                .stream())
                .toList();
    }

    private static Optional<ReviewFinding> finding(Candidate candidate, Sources sources, ChangeSet shown) {
        Optional<Decision> decision = candidate.decision().filter(one -> !(one instanceof Decision.Withhold));
        return decision.flatMap(decided -> LineChange.of(RepairReport.changes(candidate, sources))
                .filter(change -> change.liesIn(shown))
                .map(change -> finding(candidate, change, decided)));
    }

    private static ReviewFinding finding(Candidate candidate, LineChange change, Decision decision) {
        String fixer = candidate.fix().fixer();
        return new ReviewFinding(
                new CheckInfo(ReviewFinding.FIXER + fixer, Tier.COMMENT, Severity.WARNING, "build", "failed build"),
                change.path(),
                Side.RIGHT,
                change.first(),
                change.last(),
                candidate.fix().title(),
                change.before(),
                Optional.of(change.replacement()),
                Fingerprint.of(List.of(fixer, change.path(), String.join("\n", change.before()), change.replacement())),
                Optional.of(new Certainty(decision.confidence(), decision.reasons())));
    }
}
