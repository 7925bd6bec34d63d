package io.mergewright.jenkins.fix;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.context.Sources;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diff.DiffWriter;
import io.mergewright.gate.Decision;
import io.mergewright.jenkins.diagnosis.Quote;
import io.mergewright.log.PlainText;
import io.mergewright.log.Redactor;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import io.mergewright.supervisor.report.RepairReport;
import io.mergewright.verify.Account;
import io.mergewright.verify.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes plain values of what a repair came to, on the agent. */
final class FixAnswers {
    private static final int MOST = 3;
    private static final int LONGEST_DIFF = 60_000;

    private final Outcome<Repair> outcome;
    private final Sources sources;
    private final Redactor redactor = new Redactor();

    private FixAnswers(Outcome<Repair> outcome, Sources sources) {
        this.outcome = outcome;
        this.sources = sources;
    }

    static FixAnswer of(Outcome<Repair> outcome, Sources sources) {
        return new FixAnswers(outcome, sources).answer();
    }

    private FixAnswer answer() {
        List<ProposedFix> fixes = new ArrayList<>();
        List<String> notes = new ArrayList<>(plain(outcome.shortfalls()));
        int withheld = 0;
        List<Candidate> candidates = new ArrayList<>(outcome.state().candidates());
        candidates.sort(Comparator.comparingInt(Candidate::standing));
        for (Candidate candidate : candidates) {
            Optional<ProposedFix> fix = candidate.decision().flatMap(decision -> fix(candidate, decision));
            if (fix.isPresent() && fixes.size() < MOST) {
                fixes.add(fix.get());
            } else {
                withheld++;
            }
        }
        if (withheld > 0) {
            notes.add("Fixes that were withheld: %d; they made nothing better, or are not sure enough."
                    .formatted(withheld));
        } else if (fixes.isEmpty()) {
            notes.add("No rule knows a fix.");
        }
        return new FixAnswer(fixes, notes);
    }

    private Optional<ProposedFix> fix(Candidate candidate, Decision decision) {
        String diff = new String(new DiffWriter().write(RepairReport.changes(candidate, sources)), UTF_8);
        if (decision instanceof Decision.Withhold || diff.isEmpty() || diff.length() > LONGEST_DIFF) {
            return Optional.empty();
        }
        Diagnosis diagnosis = outcome.state().failure().diagnosis();
        Optional<Account> account = candidate.verification().map(Verification::account);
        return Optional.of(new ProposedFix(
                new ProposedFix.Identity(
                        SuggestionId.of(outcome.handling(), candidate),
                        SuggestionId.fingerprint(diagnosis, candidate).value(),
                        candidate.patch().commit(),
                        diagnosis.category().label()),
                new ProposedFix.Content(
                        candidate.fix().fixer(),
                        plain(candidate.fix().title()),
                        diff,
                        Quote.of(candidate.fix().evidence()),
                        candidate.fix().maker()),
                new ProposedFix.Judged(
                        decision.confidence().probability(),
                        decision.raw().probability(),
                        decision instanceof Decision.Publish,
                        candidate.isProven(),
                        plain(decision.reasons()),
                        plain(account.map(Account::checked).orElse(List.of())),
                        plain(account.map(Account::notChecked).orElse(List.of("The fix was not tried."))))));
    }

    private String plain(String text) {
        return PlainText.of(redactor.redact(text));
    }

    private List<String> plain(List<String> texts) {
        return texts.stream().map(this::plain).toList();
    }
}
