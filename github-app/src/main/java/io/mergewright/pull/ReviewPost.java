package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.core.Fingerprint;
import io.mergewright.github.GitHubException;
import io.mergewright.pull.KnownFinding.State;
import io.mergewright.text.MarkdownLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts one review with all comments, pinned to the head that was reviewed. GitHub refuses a review as a whole when one comment stands where
 * none can, and does not say which: then it is found out by reviews that nobody gets to see, and said in the text of the review. Source:
 * GitHub REST API, "Create a review for a pull request".
 */
final class ReviewPost {
    private static final int UNPROCESSABLE = 422;

    private final PullApi api;
    private final String head;
    private final String mark;

    /**
     * A review to be posted.
     *
     * @param mark names it
     */
    ReviewPost(PullApi api, String head, String mark) {
        this.api = api;
        this.head = head;
        this.mark = mark;
    }

    /** {@code findings} with the ids of their comments. */
    List<KnownFinding> post(List<KnownFinding> findings) {
        List<KnownFinding> anchored = findings;
        List<KnownFinding> others = List.of();
        JsonNode review;
        try {
            review = api.createReview(body(anchored, others, true));
        } catch (GitHubException e) {
            if (e.status() != UNPROCESSABLE) {
                throw e;
            }
            List<KnownFinding> bad = bad(findings);
            anchored = findings.stream().filter(one -> !bad.contains(one)).toList();
            others = bad;
            review = api.createReview(body(anchored, others, true));
        }
        return placed(api, review.path("id").asLong(), anchored, others);
    }

    /**
     * {@code findings} as a process that has died had posted them; empty when it had not.
     *
     * @param mark names the review
     * @param bot our login
     */
    static Optional<List<KnownFinding>> find(PullApi api, String mark, String bot, List<KnownFinding> findings) {
        return api.reviews().stream()
                .filter(review -> review.path("user").path("login").asText().equals(bot)
                        && review.path("body").asText().contains(Markers.review(mark)))
                .findFirst()
                .map(review -> placed(api, review.path("id").asLong(), findings, List.of()));
    }

    private static List<KnownFinding> placed(
            PullApi api, long review, List<KnownFinding> anchored, List<KnownFinding> others) {
        Map<Fingerprint, Long> ids = new HashMap<>();
        if (!anchored.isEmpty()) {
            api.commentsOfReview(review)
                    .forEach(comment -> Markers.finding(comment.path("body").asText())
                            .ifPresent(fingerprint ->
                                    ids.put(fingerprint, comment.path("id").asLong())));
        }
        List<KnownFinding> placed = new ArrayList<>();
        anchored.forEach(one -> {
            long id = ids.getOrDefault(one.fingerprint(), 0L);
            placed.add(one.as(id == 0 ? State.IN_BODY : State.POSTED, id));
        });
        others.forEach(one -> placed.add(one.as(State.IN_BODY, 0)));
        return placed;
    }

    /** Those of {@code findings} that GitHub does not take, found by halving. */
    private List<KnownFinding> bad(List<KnownFinding> findings) {
        if (isTaken(findings)) {
            return List.of();
        }
        if (findings.size() == 1) {
            return findings;
        }
        int half = findings.size() / 2;
        List<KnownFinding> bad = new ArrayList<>(bad(findings.subList(0, half)));
        bad.addAll(bad(findings.subList(half, findings.size())));
        return bad;
    }

    /** By a pending review, which only we see, and which is deleted at once. */
    private boolean isTaken(List<KnownFinding> findings) {
        try {
            JsonNode pending = api.createReview(body(findings, List.of(), false));
            api.deletePendingReview(pending.path("id").asLong());
            return true;
        } catch (GitHubException e) {
            if (e.status() != UNPROCESSABLE) {
                throw e;
            }
            return false;
        }
    }

    private ObjectNode body(List<KnownFinding> anchored, List<KnownFinding> others, boolean submit) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("commit_id", head);
        if (submit) {
            body.put("event", "COMMENT");
        }
        body.put("body", text(others));
        ArrayNode comments = body.putArray("comments");
        anchored.forEach(finding -> comment(finding, comments.addObject()));
        return body;
    }

    private String text(List<KnownFinding> others) {
        var text = new StringBuilder();
        others.forEach(one -> text.append("`%s:%d`: ".formatted(one.path().replace('`', '\''), one.last()))
                .append(one.body())
                .append('\n'));
        return MarkdownLimit.within(MarkdownLimit.LONGEST, text.toString(), Markers.review(mark));
    }

    private static void comment(KnownFinding finding, ObjectNode comment) {
        comment.put("path", finding.path())
                .put("body", finding.body())
                .put("line", finding.last())
                .put("side", finding.side());
        if (finding.first() != finding.last()) {
            comment.put("start_line", finding.first()).put("start_side", finding.side());
        }
    }
}
