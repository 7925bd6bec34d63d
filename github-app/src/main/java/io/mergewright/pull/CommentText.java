package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.Side;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import io.mergewright.review.report.ReviewMarkdown;
import io.mergewright.text.MarkdownLimit;
import java.util.List;
import java.util.Optional;

/** What a review comment says: what it is, why, how sure, and how to be rid of it. */
final class CommentText {
    private static final String DISMISSAL =
            "\n<sub>Not useful? React with 👎, or answer `/mergewright dismiss` and why: it is not said again here.</sub>\n";

    private CommentText() {}

    /** The same comment in the words of a person. */
    static String edited(Fingerprint fingerprint, String path, HeldComments.Edit edit) {
        var check = new CheckInfo("mergewright", Tier.COMMENT, Severity.WARNING, "edited", "edited by " + edit.by());
        return of(new ReviewFinding(
                check,
                path,
                Side.RIGHT,
                1,
                1,
                edit.text(),
                List.of(),
                edit.replacement(),
                fingerprint,
                Optional.empty()));
    }

    static String of(ReviewFinding finding) {
        return MarkdownLimit.within(
                MarkdownLimit.LONGEST,
                ReviewMarkdown.comment(finding),
                DISMISSAL + Markers.finding(finding.fingerprint()) + "\n");
    }
}
