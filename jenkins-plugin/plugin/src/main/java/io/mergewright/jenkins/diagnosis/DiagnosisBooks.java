package io.mergewright.jenkins.diagnosis;

import hudson.model.Run;
import io.mergewright.core.Fingerprint;
import io.mergewright.jenkins.Agents;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grounds;
import io.mergewright.ledger.Ledger;
import io.mergewright.ledger.Proposal;
import io.mergewright.store.JdbcLedger;
import io.mergewright.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Enters what people say of diagnoses into the ledger, where the figures are counted. */
final class DiagnosisBooks {
    private static final Logger LOG = Logger.getLogger("io.mergewright.jenkins");
    private static final String AGENT = Proposal.Maker.RULES;

    private final Agents agents;
    private final Clock clock;

    DiagnosisBooks(Agents agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    /** Enters {@code feedback}; what cannot be entered is missing from the figures, and the log says so. */
    void enter(Run<?, ?> build, BuildDiagnosis diagnosis, Feedback feedback) {
        try {
            agents.use((core, settings) -> {
                enter(new JdbcLedger(core.store()), build, diagnosis, feedback);
                return true;
            });
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "the ledger lacks an entry: {0}", e.getMessage());
        }
    }

    private void enter(Ledger ledger, Run<?, ?> build, BuildDiagnosis diagnosis, Feedback feedback) {
        Instant now = clock.instant();
        String job = build.getParent().getFullName();
        String id = Fingerprint.of(
                        List.of(AGENT, build.getExternalizableId(), Long.toString(build.getStartTimeInMillis())))
                .value();
        Optional<Cause> cause = leadingCause(diagnosis);
        double confidence = cause.map(Cause::getConfidence).orElse(0.5);
        ledger.propose(
                new Proposal(
                        id,
                        Fingerprint.of(List.of(AGENT, job, diagnosis.getFingerprint())),
                        new Proposal.Origin(job, job, ""),
                        new Proposal.Maker(AGENT, cause.map(Cause::getRule).orElse("tests"), "", ""),
                        diagnosis.getCategory(),
                        diagnosis.getHeadline(),
                        diagnosis.getHeadline(),
                        new Proposal.Estimate(confidence, confidence),
                        0,
                        now),
                Grounds.NONE);
        ledger.append(new Event(id, "shown", Kind.PUBLISHED, now, "mergewright", ""));
        ledger.append(new Event(
                id,
                "feedback:%s:%d".formatted(feedback.getPerson(), now.toEpochMilli()),
                feedback.isHelpful() ? Kind.LABELLED_RIGHT : Kind.LABELLED_WRONG,
                now,
                feedback.getPerson(),
                feedback.getComment()));
    }

    private static Optional<Cause> leadingCause(BuildDiagnosis diagnosis) {
        StepDiagnosis leading = diagnosis.getLeading();
        return leading == null ? Optional.empty() : leading.getCauses().stream().findFirst();
    }
}
