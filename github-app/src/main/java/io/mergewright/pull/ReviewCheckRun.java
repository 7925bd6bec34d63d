package io.mergewright.pull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.github.GitHubException;
import io.mergewright.log.PlainText;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import io.mergewright.review.change.Side;
import io.mergewright.review.report.ReviewMarkdown;
import io.mergewright.text.MarkdownLimit;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The check run of a review: in progress, then neutral where there is something to say, or success. It never fails a pull request. Source:
 * GitHub REST API, "Check runs".
 */
final class ReviewCheckRun {
    static final long NONE = 0;
    static final String NAME = "Mergewright review";

    private static final Logger LOG = Logger.getLogger("io.mergewright.pull");
    private static final int MOST_ANNOTATIONS = 50;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final String STATUS = "status";

    private final Pulls pulls;
    private final Clock clock;

    ReviewCheckRun(Pulls pulls, Clock clock) {
        this.pulls = pulls;
        this.clock = clock;
    }

    /**
     * Shows that {@code head} is being looked at; returns the id, or {@link #NONE} where we may make none. A check run that a process has
     * left behind is taken over.
     */
    long begin(PullApi api, PullRow row, String head) {
        try {
            return began(api, row, head);
        } catch (GitHubException e) {
            if (!e.isForbidden()) {
                throw e;
            }
            LOG.log(Level.INFO, "{0} is reviewed without a check run: {1}", new Object[] {
                row.key().text(), e.getMessage()
            });
            return NONE;
        }
    }

    private long began(PullApi api, PullRow row, String head) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("name", NAME)
                .put("head_sha", head)
                .put(STATUS, "in_progress")
                .put("started_at", clock.instant().toString())
                .put("external_id", row.key().text());
        long known = known(api, row, head);
        if (known == NONE) {
            known = api.createCheckRun(body);
            pulls.checkRun(row, known, head);
        } else {
            body.remove("head_sha");
            api.updateCheckRun(known, body);
        }
        return known;
    }

    /** That one is about to be made is remembered first: whoever finds that, and no id, looks on GitHub. */
    private long known(PullApi api, PullRow row, String head) {
        if (!row.checkHead().equals(head)) {
            pulls.checkRun(row, NONE, head);
            return NONE;
        }
        if (row.checkRun() != NONE) {
            return row.checkRun();
        }
        long left = leftBehind(api, row, head);
        pulls.checkRun(row, left, head);
        return left;
    }

    private static long leftBehind(PullApi api, PullRow row, String head) {
        return api.checkRuns(head, NAME).stream()
                .filter(run -> run.path("external_id").asText().equals(row.key().text()))
                .mapToLong(run -> run.path("id").asLong())
                .findFirst()
                .orElse(0);
    }

    /**
     * What there is beside a review.
     *
     * @param later whether it only says what is new since the last one
     * @param held whether anything is held, whenever it came in
     */
    record Rest(boolean later, boolean held) {}

    /** Shows {@code review}. */
    void done(PullApi api, long id, Review review, Rest rest) {
        boolean silent = review.comments().isEmpty()
                && review.nits().isEmpty()
                && review.held().isEmpty();
        String title = silent ? (rest.later() ? "Nothing new to say" : "Nothing to say") : title(review);
        ObjectNode body = completed(silent ? "success" : "neutral", title, summary(review));
        annotations(review, body.withObject("/output").putArray("annotations"));
        ArrayNode actions = body.putArray("actions");
        CheckRunButton.REVIEW_AGAIN.addTo(actions);
        if (rest.held() || !review.held().isEmpty()) {
            CheckRunButton.PUBLISH_HELD.addTo(actions);
        }
        complete(api, id, body);
    }

    private static void complete(PullApi api, long id, ObjectNode body) {
        if (id != NONE) {
            api.updateCheckRun(id, body);
        }
    }

    /** There is no review, and here is why. */
    void notReviewed(PullApi api, long id, String title, String reason) {
        ObjectNode body = completed("neutral", title, reason);
        CheckRunButton.REVIEW_AGAIN.addTo(body.putArray("actions"));
        complete(api, id, body);
    }

    private ObjectNode completed(String conclusion, String title, String summary) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put(STATUS, "completed")
                .put("conclusion", conclusion)
                .put("completed_at", clock.instant().toString());
        body.putObject("output").put("title", title).put("summary", summary);
        return body;
    }

    private static String title(Review review) {
        int held = review.held().size();
        String said = count(review.comments().size(), "comment") + ", "
                + count(review.nits().size(), "nit");
        return held == 0 ? said : said + ", %d held for a person".formatted(held);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String summary(Review review) {
        var text = new StringBuilder(ReviewMarkdown.summary(review));
        if (!review.held().isEmpty()) {
            text.append("\n### Held for a person to decide\n\n");
            review.held()
                    .forEach(finding -> text.append("`%s:%d` "
                                    .formatted(PlainText.of(finding.path()).replace('`', '\''), finding.last()))
                            .append(ReviewMarkdown.comment(finding))
                            .append('\n'));
        }
        return MarkdownLimit.within(MarkdownLimit.LONGEST, text.toString(), "");
    }

    private static void annotations(Review review, ArrayNode annotations) {
        Stream.concat(review.comments().stream(), review.nits().stream())
                .filter(finding -> finding.side() == Side.RIGHT)
                .limit(MOST_ANNOTATIONS)
                .forEach(finding -> annotations
                        .addObject()
                        .put("path", finding.path())
                        .put("start_line", finding.first())
                        .put("end_line", finding.last())
                        .put("annotation_level", level(finding))
                        .put("title", finding.check().title())
                        .put("message", message(finding)));
    }

    private static String level(ReviewFinding finding) {
        return switch (finding.check().severity()) {
            case ERROR, WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String message(ReviewFinding finding) {
        String text = PlainText.of(finding.message());
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE);
    }
}
