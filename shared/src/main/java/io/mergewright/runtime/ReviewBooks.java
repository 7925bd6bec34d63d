package io.mergewright.runtime;

import io.mergewright.budget.Spender;
import io.mergewright.core.Fingerprint;
import io.mergewright.gate.Decision;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.Proposal;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.check.Tier;
import io.mergewright.review.model.ModelFinding;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.JudgedFinding;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.ReviewJudgement;
import io.mergewright.supervisor.ReviewPlan;
import io.mergewright.supervisor.Reviewing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Enters into the ledger what reviews say: each finding that is worth a comment. Thread-safe. */
final class ReviewBooks {
    private static final Logger LOG = Logger.getLogger("io.mergewright.ledger");

    private final Ledger ledger;
    private final JdbcSpendHistory spending;
    private final Clock clock;

    ReviewBooks(Ledger ledger, JdbcSpendHistory spending, Clock clock) {
        this.ledger = ledger;
        this.spending = spending;
        this.clock = clock;
    }

    /** Enters what the gate decided about; what cannot be entered is lost, and the log says so. */
    void enter(Outcome<Reviewing> outcome, ReviewRequest request) {
        Instant now = clock.instant();
        List<JudgedFinding> worth = outcome.state().judged().stream()
                .filter(one -> one.finding().check().tier() == Tier.COMMENT)
                .toList();
        try {
            long cost = cost(outcome, request, worth);
            worth.forEach(one -> enter(one, outcome.handling(), request, cost, now));
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "the ledger lacks an entry: {0}", e.getMessage());
        }
    }

    private void enter(JudgedFinding one, String handling, ReviewRequest request, long cost, Instant now) {
        ReviewFinding finding = one.finding();
        Decision decision = one.decision();
        var proposal = new Proposal(
                SuggestionId.of(handling, finding),
                Fingerprint.of(List.of(ReviewPlan.AGENT, finding.fingerprint().value())),
                new Proposal.Origin(request.workflow(), "", request.commit()),
                maker(one),
                ReviewJudgement.label(finding.check().category()),
                finding.message(),
                SuggestedDiff.of(finding).orElse(finding.message()),
                new Proposal.Estimate(
                        decision.confidence().probability(), decision.raw().probability()),
                one.model().isPresent() ? cost : 0,
                now);
        ledger.propose(proposal, grounds(finding, decision, handling));
        ledger.append(GateEvent.of(proposal.id(), decision, now));
    }

    private static Grounds grounds(ReviewFinding finding, Decision decision, String handling) {
        var quote = new Grounds.Quote(finding.path(), finding.first(), finding.last(), finding.quoted());
        return new Grounds(List.of(quote), decision.reasons(), List.of(), List.of(), handling);
    }

    private static Proposal.Maker maker(JudgedFinding one) {
        return new Proposal.Maker(
                ReviewPlan.AGENT,
                one.finding().check().id(),
                one.model().map(ModelFinding::model).orElse(""),
                one.model().map(ModelFinding::prompt).orElse(""));
    }

    /** What the models cost in micro-dollars, in equal parts on what they found. */
    private long cost(Outcome<Reviewing> outcome, ReviewRequest request, List<JudgedFinding> worth) {
        long found = worth.stream().filter(one -> one.model().isPresent()).count();
        return found == 0
                ? 0
                : spending.cost(new Spender(outcome.handling(), ReviewPlan.AGENT, request.workflow())) / found;
    }
}
