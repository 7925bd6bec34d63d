package io.mergewright.review;

import io.mergewright.review.change.Change;
import io.mergewright.review.change.ChangedFile;
import io.mergewright.review.change.NotReviewed;
import io.mergewright.review.check.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What there is to say about a change.
 *
 * @param comments each worth a comment of its own, the most severe first
 * @param nits small and right
 * @param held worth a comment if a person says so, the surest first
 * @param more comments and nits beyond the caps
 * @param facts sentences for the summary, without judgement
 * @param coverage what was looked at
 */
public record Review(
        List<ReviewFinding> comments,
        List<ReviewFinding> nits,
        List<ReviewFinding> held,
        int more,
        List<String> facts,
        Coverage coverage) {
    private static final Comparator<ReviewFinding> SUREST = Comparator.comparing(finding ->
            -finding.certainty().map(one -> one.confidence().probability()).orElse(1.0));
    private static final Comparator<ReviewFinding> MOST_SEVERE =
            Comparator.comparing(finding -> finding.check().severity());

    /**
     * What was looked at and what was not.
     *
     * @param files that were reviewed
     * @param lines that were added in them
     * @param unparsed those of the files for which no syntax is known, or whose syntax is not understood
     * @param notes what else is missing, in sentences
     */
    public record Coverage(
            int files, int lines, List<String> unparsed, List<NotReviewed> notReviewed, List<String> notes) {
        public Coverage {
            unparsed = List.copyOf(unparsed);
            notReviewed = List.copyOf(notReviewed);
            notes = List.copyOf(notes);
        }
    }

    public Review {
        comments = List.copyOf(comments);
        nits = List.copyOf(nits);
        held = List.copyOf(held);
        facts = List.copyOf(facts);
    }

    /**
     * The review that says {@code published} of what was checked, as far as {@code limits} allow.
     *
     * @param held what a person is to decide about
     * @param notes what is missing beside what {@code checked} lacks, in sentences
     */
    public static Review of(
            CheckedChange checked,
            List<ReviewFinding> published,
            List<ReviewFinding> held,
            ReviewLimits limits,
            List<String> notes) {
        List<ReviewFinding> comments = ranked(published, MOST_SEVERE.thenComparing(SUREST), true);
        List<ReviewFinding> nits = ranked(published, MOST_SEVERE, false);
        int more = Math.max(0, comments.size() - limits.comments()) + Math.max(0, nits.size() - limits.nits());
        return new Review(
                first(comments, limits.comments()),
                first(nits, limits.nits()),
                ranked(held, SUREST.thenComparing(MOST_SEVERE), true),
                more,
                checked.facts(),
                coverage(checked, notes));
    }

    private static List<ReviewFinding> ranked(
            List<ReviewFinding> findings, Comparator<ReviewFinding> order, boolean comments) {
        return findings.stream()
                .filter(finding -> (finding.check().tier() == Tier.COMMENT) == comments)
                .sorted(order)
                .toList();
    }

    private static Coverage coverage(CheckedChange checked, List<String> more) {
        Change change = checked.change();
        List<String> unparsed = change.files().stream()
                .filter(file -> file.after().isPresent() && !file.isParseable())
                .map(ChangedFile::path)
                .toList();
        List<String> notes = new ArrayList<>(change.notes());
        notes.addAll(checked.notes());
        notes.addAll(more);
        return new Coverage(change.files().size(), change.added(), unparsed, change.notReviewed(), notes);
    }

    private static List<ReviewFinding> first(List<ReviewFinding> findings, int most) {
        return findings.subList(0, Math.min(most, findings.size()));
    }

    /** Whether nothing at all is to be said. */
    public boolean isSilent() {
        return comments.isEmpty() && nits.isEmpty() && held.isEmpty() && facts.isEmpty();
    }
}
