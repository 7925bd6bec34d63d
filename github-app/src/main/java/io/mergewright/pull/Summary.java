package io.mergewright.pull;

import io.mergewright.github.GitHubException;
import io.mergewright.pull.Publication.Subject;
import io.mergewright.review.Review;
import io.mergewright.review.report.ReviewMarkdown;
import io.mergewright.text.MarkdownLimit;

/** The one comment about the pull request as a whole. It is made when there is something to say, and from then on updated in place. */
final class Summary {
    private static final int SHORT_ID = 7;

    private final Pulls pulls;

    Summary(Pulls pulls) {
        this.pulls = pulls;
    }

    void update(Subject subject, Review review) {
        long known = subject.row().summary();
        boolean silent = review.isSilent();
        if (known == 0 && silent) {
            return;
        }
        String text = text(subject.head(), review);
        if (known == 0 || !isUpdated(subject, known, text)) {
            create(subject, text);
        }
    }

    private static boolean isUpdated(Subject subject, long comment, String text) {
        try {
            subject.api().updateIssueComment(comment, text);
            return true;
        } catch (GitHubException e) {
            if (e.isMissing()) {
                return false;
            }
            throw e;
        }
    }

    /** A process may have died between writing the comment and remembering it. */
    private void create(Subject subject, String text) {
        long left = subject.api().issueComments().stream()
                .filter(comment -> comment.path("body").asText().startsWith(Markers.SUMMARY)
                        && comment.path("user").path("type").asText().equals("Bot"))
                .mapToLong(comment -> comment.path("id").asLong())
                .findFirst()
                .orElse(0);
        long id = left;
        if (left == 0) {
            id = subject.api().createIssueComment(text);
        } else {
            subject.api().updateIssueComment(left, text);
        }
        pulls.summary(subject.row(), id);
    }

    private static String text(String head, Review review) {
        return MarkdownLimit.within(
                MarkdownLimit.LONGEST,
                "%s\n**Mergewright** · `%s` · %s"
                        .formatted(
                                Markers.SUMMARY,
                                head.substring(0, Math.min(SHORT_ID, head.length())),
                                ReviewMarkdown.summary(review)),
                "");
    }
}
