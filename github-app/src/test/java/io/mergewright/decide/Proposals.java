package io.mergewright.decide;

import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Proposal;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.Store;
import java.time.Instant;
import java.util.List;

/** Suggestions in a ledger, for tests. */
public final class Proposals {
    private final JdbcLedger ledger;
    private final Instant start;

    public Proposals(Store store, Instant start) {
        this.ledger = new JdbcLedger(store);
        this.start = start;
    }

    /** One that waits for a person, {@code minute} minutes after the start; returns its id. */
    public String queued(String name, String repository, int minute) {
        return queued(name, repository, "End the line with a semicolon: " + name, minute);
    }

    /** The same with its title. */
    public String queued(String name, String repository, String title, int minute) {
        Instant at = start.plusSeconds(60L * minute);
        var proposal = new Proposal(
                "suggestion-" + name,
                Fingerprint.of(List.of(name)),
                new Proposal.Origin(repository, "nightly", "c0ffee"),
                new Proposal.Maker("fix", "semicolon", "gpt-5-mini", "fix/1"),
                "compile",
                title,
                "--- a/main.c\n+++ b/main.c\n@@ -7 +7 @@\n-return 1\n+return 1;\n",
                new Proposal.Estimate(0.8, 0.7),
                1_000L * minute,
                at);
        ledger.propose(proposal, grounds());
        ledger.append(new Event(proposal.id(), "gate", Event.Kind.QUEUED, at, "gate", "0.8 is below 0.9"));
        return proposal.id();
    }

    private static Grounds grounds() {
        var quote = new Grounds.Quote(
                Grounds.Quote.LOG, 41, 42, List.of("main.c:7: error: expected ';'", "1 error generated."));
        return new Grounds(
                List.of(quote),
                List.of("a rule that is right in 8 of 10 cases", "0.8 is below 0.9"),
                List.of("The patch applies to the commit."),
                List.of("The build was not run with it."),
                "0123456789abcdef0123456789abcdef");
    }
}
