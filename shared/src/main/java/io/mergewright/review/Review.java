package io.mergewright.review;

import io.mergewright.review.change.NotReviewed;
import java.util.List;

/**
 * What there is to say about a change.
 *
 * @param comments each worth a comment of its own, the most severe first
 * @param nits small and right
 * @param more comments and nits beyond the caps
 * @param facts sentences for the summary, without judgement
 * @param coverage what was looked at
 */
public record Review(
        List<ReviewFinding> comments, List<ReviewFinding> nits, int more, List<String> facts, Coverage coverage) {
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
        facts = List.copyOf(facts);
    }

    /** Whether nothing at all is to be said. */
    public boolean isSilent() {
        return comments.isEmpty() && nits.isEmpty() && facts.isEmpty();
    }
}
