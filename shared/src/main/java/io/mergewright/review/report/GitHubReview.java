package io.mergewright.review.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.review.Review;
import io.mergewright.review.ReviewFinding;
import java.util.Optional;

/**
 * Writes the body of GitHub's call that creates a review. Source: GitHub REST API, "Create a review for a pull request",
 * {@code POST /repos/{owner}/{repo}/pulls/{number}/reviews}.
 */
public final class GitHubReview {
    /** GitHub takes 65,536 characters for a body. */
    private static final int LONGEST = 65_000;

    private GitHubReview() {}

    /** One JSON object, ending in a line end; {@code commit} is the head that was reviewed, if it is known. */
    public static String of(Review review, Optional<String> commit) {
        var root = JsonNodeFactory.instance.objectNode();
        commit.ifPresent(id -> root.put("commit_id", id));
        root.put("event", "COMMENT");
        root.put("body", cut(ReviewMarkdown.summary(review)));
        var comments = root.putArray("comments");
        review.comments().forEach(finding -> comments.add(comment(finding)));
        return root.toPrettyString() + "\n";
    }

    private static ObjectNode comment(ReviewFinding finding) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("path", finding.path());
        node.put("body", cut(ReviewMarkdown.comment(finding)));
        node.put("line", finding.last());
        node.put("side", finding.side().name());
        if (finding.first() != finding.last()) {
            node.put("start_line", finding.first());
            node.put("start_side", finding.side().name());
        }
        return node;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n…\n";
    }
}
