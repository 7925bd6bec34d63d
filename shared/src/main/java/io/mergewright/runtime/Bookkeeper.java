package io.mergewright.runtime;

import io.mergewright.budget.Spender;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.explain.Explanation;
import io.mergewright.gate.Decision;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.Proposal;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.DiagnosisPlan;
import io.mergewright.supervisor.Investigation;
import io.mergewright.supervisor.Judged;
import io.mergewright.supervisor.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Enters into the ledger what a handling suggests: each remedy that a model had a part in, and what the gate decided about it. What
 * cannot be entered is lost, and the log says so. Thread-safe.
 */
final class Bookkeeper {
    private static final Logger LOG = Logger.getLogger("io.mergewright.ledger");

    private final Ledger ledger;
    private final JdbcSpendHistory spending;
    private final Clock clock;

    Bookkeeper(Ledger ledger, JdbcSpendHistory spending, Clock clock) {
        this.ledger = ledger;
        this.spending = spending;
        this.clock = clock;
    }

    /** Enters what {@code outcome} suggests for {@code workflow}. */
    void enter(Outcome<Investigation> outcome, String workflow) {
        List<Judged> suggestions = outcome.state().causes().stream()
                .filter(cause -> cause.byModel() && !cause.finding().advice().isEmpty())
                .toList();
        if (suggestions.isEmpty()) {
            return;
        }
        try {
            long cost =
                    spending.cost(new Spender(outcome.handling(), DiagnosisPlan.AGENT, workflow)) / suggestions.size();
            Instant now = clock.instant();
            suggestions.forEach(cause -> enter(outcome, workflow, cause, cost, now));
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "suggestions of handling {0} are not kept: {1}", new Object[] {
                outcome.handling(), e.getMessage()
            });
        }
    }

    private void enter(Outcome<Investigation> outcome, String workflow, Judged cause, long cost, Instant now) {
        Proposal proposal = proposal(outcome, workflow, cause, cost, now);
        ledger.propose(proposal, grounds(cause, outcome.handling()));
        ledger.append(GateEvent.of(proposal.id(), cause.decision(), now));
    }

    private static Grounds grounds(Judged cause, String handling) {
        return new Grounds(
                LogQuotes.of(cause.finding().evidence()),
                cause.decision().reasons(),
                List.of("The quoted lines stand in the build log."),
                List.of(),
                handling);
    }

    private static Proposal proposal(
            Outcome<Investigation> outcome, String workflow, Judged cause, long cost, Instant now) {
        Finding finding = cause.finding();
        Decision decision = cause.decision();
        Fingerprint fingerprint = fingerprint(outcome.state(), finding);
        Optional<Explanation> explanation = explanation(outcome.state(), finding);
        return new Proposal(
                Fingerprint.of(List.of(outcome.handling(), fingerprint.value())).value(),
                fingerprint,
                new Proposal.Origin(workflow, workflow, ""),
                new Proposal.Maker(
                        DiagnosisPlan.AGENT,
                        finding.rule(),
                        explanation.map(Explanation::model).orElse(""),
                        explanation.map(Explanation::prompt).orElse("")),
                finding.category().label(),
                finding.headline(),
                finding.advice(),
                new Proposal.Estimate(
                        decision.confidence().probability(), decision.raw().probability()),
                cost,
                now);
    }

    /** The same failure and the same rule; where only a model speaks, the same words. */
    private static Fingerprint fingerprint(Investigation state, Finding finding) {
        String words = finding.tool().equals("model") ? finding.headline() : "";
        return Fingerprint.of(
                List.of(DiagnosisPlan.AGENT, state.rules().fingerprint().value(), finding.rule(), words));
    }

    /** The answer that the remedy came from; where a rule gave it, the first answer. */
    private static Optional<Explanation> explanation(Investigation state, Finding finding) {
        return state.explanations().stream()
                .filter(one -> one.causes().stream()
                        .anyMatch(cause -> cause.remedy().equals(finding.advice())
                                || cause.cause().equals(finding.headline())))
                .findFirst()
                .or(() -> state.explanations().stream().findFirst());
    }
}
