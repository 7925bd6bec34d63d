package io.mergewright.supervisor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.context.Sources;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.Evidence;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diff.DiffWriter;
import io.mergewright.diff.FileChange;
import io.mergewright.gate.Decision;
import io.mergewright.log.PlainText;
import io.mergewright.log.Redactor;
import io.mergewright.repair.Maker;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.Outcome;
import io.mergewright.supervisor.Repair;
import io.mergewright.verify.Account;
import io.mergewright.verify.Application;
import io.mergewright.verify.PatchApplication;
import io.mergewright.verify.SourcesTree;
import io.mergewright.verify.Verification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a repair came to. Secrets are taken out here, once, whatever it is written as.
 *
 * @param patches what the gate decided upon: what is published first, then what waits for a person, then what is withheld
 * @param notes what is missing, and why
 */
public record RepairReport(Diagnosis diagnosis, List<ProposedPatch> patches, List<String> notes) {
    private static final Redactor REDACTOR = new Redactor();

    /**
     * The report on {@code outcome}.
     *
     * @param ids of suggestions in the ledger
     * @param sources of the commit that failed
     */
    public static RepairReport of(Outcome<Repair> outcome, Function<Candidate, String> ids, Sources sources) {
        List<ProposedPatch> patches = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>(outcome.state().candidates());
        candidates.sort(Comparator.comparingInt(Candidate::standing));
        for (Candidate candidate : candidates) {
            candidate
                    .decision()
                    .ifPresent(decision -> patches.add(patch(candidate, decision, ids.apply(candidate), sources)));
        }
        return new RepairReport(outcome.state().failure().diagnosis(), patches, notes(outcome));
    }

    public RepairReport {
        patches = List.copyOf(patches);
        notes = List.copyOf(notes);
    }

    /** What the patch of {@code candidate} changes; nothing where it does not apply. */
    public static List<FileChange> changes(Candidate candidate, Sources sources) {
        return new PatchApplication(AllowedPaths.all()).check(candidate.patch(), new SourcesTree(sources))
                        instanceof Application.Applied applied
                ? applied.changes()
                : List.of();
    }

    public List<ProposedPatch> shown() {
        return patches.stream().filter(ProposedPatch::isShown).toList();
    }

    int withheld() {
        return patches.size() - shown().size();
    }

    private static ProposedPatch patch(Candidate candidate, Decision decision, String id, Sources sources) {
        var fix = candidate.fix();
        var account = candidate.verification().map(Verification::account);
        return new ProposedPatch(
                id,
                plain(fix.fixer()),
                plain(fix.title()),
                fix.maker().map(maker -> new Maker(plain(maker.model()), maker.prompt(), plain(maker.why()))),
                decision,
                plain(decision.reasons()),
                candidate.verification().map(RepairReport::label).orElse("not-tried"),
                account.map(Account::checked).map(RepairReport::plain).orElse(List.of()),
                account.map(Account::notChecked).map(RepairReport::plain).orElse(List.of()),
                fix.evidence().stream().map(RepairReport::plain).toList(),
                new String(new DiffWriter().write(changes(candidate, sources)), UTF_8));
    }

    private static List<String> notes(Outcome<Repair> outcome) {
        List<String> notes = new ArrayList<>(plain(outcome.shortfalls()));
        outcome.state()
                .refused()
                .forEach(one -> notes.add(plain("what a model proposed was not tried: " + one.summary())));
        return notes;
    }

    /** Such as {@code applies-only}. */
    private static String label(Verification verification) {
        return verification
                .getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return PlainText.of(REDACTOR.redact(text));
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().map(RepairReport::plain).toList();
    }

    private static Evidence plain(Evidence evidence) {
        return new Evidence(evidence.firstLine(), evidence.lastLine(), plain(evidence.lines()));
    }
}
