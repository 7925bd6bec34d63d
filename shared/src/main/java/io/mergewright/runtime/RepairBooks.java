package io.mergewright.runtime;

import io.mergewright.budget.Spender;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.gate.Decision;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.Proposal;
import io.mergewright.repair.Fix;
import io.mergewright.store.JdbcSpendHistory;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.ModelRepair;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import io.mergewright.verify.Account;
import io.mergewright.verify.Verification;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Enters into the ledger which fixes were proposed, and who took them over. Thread-safe. */
final class RepairBooks {
    private static final Logger LOG = Logger.getLogger("io.mergewright.ledger");
    private static final String AGENT = ModelRepair.AGENT;

    private final Ledger ledger;
    private final JdbcSpendHistory spending;
    private final Clock clock;

    RepairBooks(Ledger ledger, JdbcSpendHistory spending, Clock clock) {
        this.ledger = ledger;
        this.spending = spending;
        this.clock = clock;
    }

    /** Enters what the gate decided about; what cannot be entered is lost, and the log says so. */
    void enter(Outcome<Repair> outcome, String workflow) {
        Instant now = clock.instant();
        outcome.state()
                .candidates()
                .forEach(candidate -> candidate
                        .decision()
                        .ifPresent(decision -> attempt(() -> enter(outcome, workflow, candidate, decision, now))));
    }

    void accepted(String id, String how) {
        attempt(() -> ledger.append(new Event(id, "accepted:" + how, Kind.ACCEPTED, clock.instant(), "local", how)));
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "the ledger lacks an entry: {0}", e.getMessage());
        }
    }

    private void enter(Outcome<Repair> outcome, String workflow, Candidate candidate, Decision decision, Instant now) {
        Diagnosis diagnosis = outcome.state().failure().diagnosis();
        String edits = candidate.patch().edits().toString();
        var proposal = new Proposal(
                SuggestionId.of(outcome.handling(), candidate),
                SuggestionId.fingerprint(diagnosis, candidate),
                new Proposal.Origin(workflow, workflow, candidate.patch().commit()),
                maker(candidate.fix()),
                diagnosis.category().label(),
                candidate.fix().title(),
                SuggestedDiff.of(candidate).orElse(edits),
                new Proposal.Estimate(
                        decision.confidence().probability(), decision.raw().probability()),
                cost(outcome, workflow, candidate),
                now);
        ledger.propose(proposal, grounds(candidate, decision, outcome.handling()));
        ledger.append(GateEvent.of(proposal.id(), decision, now));
    }

    private static Grounds grounds(Candidate candidate, Decision decision, String handling) {
        Optional<Account> account = candidate.verification().map(Verification::account);
        return new Grounds(
                LogQuotes.of(candidate.fix().evidence()),
                decision.reasons(),
                account.map(Account::checked).orElse(List.of()),
                account.map(Account::notChecked).orElse(List.of("The patch was not tried.")),
                handling);
    }

    private static Proposal.Maker maker(Fix fix) {
        return fix.maker()
                .map(by -> new Proposal.Maker(AGENT, fix.fixer(), by.model(), by.prompt()))
                .orElseGet(() -> new Proposal.Maker(AGENT, fix.fixer(), "", ""));
    }

    /** What the models cost in micro-dollars, in equal parts on what they made. */
    private long cost(Outcome<Repair> outcome, String workflow, Candidate candidate) {
        long made = outcome.state().candidates().stream()
                .filter(Candidate::isByModel)
                .count();
        return candidate.isByModel() ? spending.cost(new Spender(outcome.handling(), AGENT, workflow)) / made : 0;
    }
}
