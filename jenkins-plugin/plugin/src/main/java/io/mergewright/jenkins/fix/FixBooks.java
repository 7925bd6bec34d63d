package io.mergewright.jenkins.fix;

import io.mergewright.core.Fingerprint;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.diagnosis.Quote;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.Proposal;
import io.mergewright.supervisor.ModelRepair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Enters fixes into the ledger, and what people made of them. */
final class FixBooks {
    private final Ledger ledger;
    private final Clock clock;

    FixBooks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Enters {@code fix} of a build of {@code job}, and what the gate decided. */
    void proposed(ProposedFix fix, String job) {
        Instant now = clock.instant();
        ledger.propose(
                new Proposal(
                        fix.getId(),
                        new Fingerprint(fix.getFingerprint()),
                        new Proposal.Origin(job, job, fix.getCommit()),
                        new Proposal.Maker(
                                ModelRepair.AGENT,
                                fix.getFixer(),
                                Kept.text(fix.getModel()),
                                Kept.text(fix.getPrompt())),
                        fix.getCategory(),
                        fix.getTitle(),
                        fix.getDiff(),
                        new Proposal.Estimate(fix.getConfidence(), fix.getRaw()),
                        0,
                        now),
                grounds(fix));
        Kind kind = fix.isPublished() ? Kind.PUBLISHED : Kind.QUEUED;
        ledger.append(new Event(fix.getId(), "gate", kind, now, "gate", String.join("; ", fix.getReasons())));
    }

    private static Grounds grounds(ProposedFix fix) {
        List<Grounds.Quote> quotes = fix.getQuotes().stream()
                .map((Quote quote) -> new Grounds.Quote(
                        Grounds.Quote.LOG, quote.getFirstLine(), quote.getLastLine(), quote.getLines()))
                .toList();
        return new Grounds(quotes, fix.getReasons(), fix.getChecked(), fix.getNotChecked(), "");
    }

    /** Enters that {@code build}, such as {@code shop#12}, holds {@code fix}. */
    void taken(ProposedFix fix, String build) {
        ledger.append(new Event(fix.getId(), "taken:" + build, Kind.APPLIED_EXACTLY, clock.instant(), "people", build));
        if (fix.isVerified()) {
            ledger.append(new Event(fix.getId(), "green:" + build, Kind.VERIFIED, clock.instant(), "jenkins", build));
        }
    }

    /** Enters that nobody decided about {@code fix} while its build was there. */
    void ignored(ProposedFix fix) {
        ledger.append(
                new Event(fix.getId(), "deleted", Kind.IGNORED, clock.instant(), "jenkins", "its build was deleted"));
    }

    /** Enters that {@code build} does not hold {@code fix} any more. */
    void reverted(ProposedFix fix, String build) {
        ledger.append(new Event(fix.getId(), "reverted:" + build, Kind.REVERTED, clock.instant(), "people", build));
    }

    /** Enters that {@code person} merged the pull request of {@code fix}, or closed it. */
    void pulled(ProposedFix fix, boolean merged, String person) {
        Kind kind = merged ? Kind.ACCEPTED : Kind.REJECTED;
        String detail = merged ? "its pull request was merged" : "its pull request was closed";
        ledger.append(new Event(fix.getId(), "pull", kind, clock.instant(), person, detail));
    }

    /** Enters that {@code person} decided about {@code fix}. */
    void decided(ProposedFix fix, boolean accepted, String person, String why) {
        Kind kind = accepted ? Kind.ACCEPTED : Kind.REJECTED;
        ledger.append(new Event(fix.getId(), "jenkins", kind, clock.instant(), person, why));
    }
}
