package io.mergewright.pull;

import io.mergewright.review.ReviewFinding;
import io.mergewright.review.report.ReviewMarkdown;
import io.mergewright.text.MarkdownLimit;

/** What a review comment says: what it is, why, how sure, and how to be rid of it. */
final class CommentText {
    private static final String DISMISSAL =
            "\n<sub>Not useful? React with 👎, or answer `/mergewright dismiss` and why: it is not said again here.</sub>\n";

    private CommentText() {}

    static String of(ReviewFinding finding) {
        return MarkdownLimit.within(
                MarkdownLimit.LONGEST,
                ReviewMarkdown.comment(finding),
                DISMISSAL + Markers.finding(finding.fingerprint()) + "\n");
    }
}
