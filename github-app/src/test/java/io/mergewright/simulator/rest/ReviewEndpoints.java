package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Review;
import io.mergewright.simulator.model.Review.State;
import io.mergewright.simulator.model.ReviewThread.Side;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.operation.CommentDraft;
import io.mergewright.simulator.operation.Reviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reviews of a pull request. */
final class ReviewEndpoints {
    private final Desk desk;

    ReviewEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer list(Call call) {
        var visible = PullEndpoints.find(call).reviews.stream()
                .filter(review -> visible(call, review))
                .toList();
        return desk.pages().list(call, visible, desk.render().remarks::review);
    }

    /** A pending review is its author's alone. */
    private static boolean visible(Call call, Review review) {
        return review.state != State.PENDING || review.author.equals(call.actor());
    }

    Answer get(Call call) {
        return Answer.ok(desk.render().remarks.review(find(call)));
    }

    private static Review find(Call call) {
        long id = call.id("review_id");
        return PullEndpoints.find(call).reviews.stream()
                .filter(review -> review.id == id && visible(call, review))
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer comments(Call call) {
        var review = find(call);
        var comments = review.pull.reviewComments().stream()
                .filter(comment -> comment.review.equals(review))
                .toList();
        return desk.pages().list(call, comments, desk.render().remarks::reviewComment);
    }

    Answer create(Call call) {
        var pull = PullEndpoints.find(call);
        String body = call.text("body");
        String event = call.text("event");
        var draft = new Reviews.Draft(
                commit(call, pull), body == null ? "" : body, event == null ? null : state(event), drafts(call));
        var review = desk.operations().reviews.create(pull, call.actor(), draft);
        return Answer.ok(desk.render().remarks.review(review));
    }

    private static String commit(Call call, Pull pull) {
        String given = call.text("commit_id");
        String found = given == null ? pull.headSha : pull.base.git.commitOf(given);
        if (found == null) {
            throw ApiException.unprocessable(List.of("The commit is not part of the pull request"));
        }
        return found;
    }

    private static List<CommentDraft> drafts(Call call) {
        var drafts = new ArrayList<CommentDraft>();
        call.body().path("comments").forEach(comment -> drafts.add(draft(comment)));
        return drafts;
    }

    static CommentDraft draft(JsonNode comment) {
        String path = Call.text(comment, "path");
        String body = Call.text(comment, "body");
        if (path == null || body == null) {
            throw ApiException.unprocessable(List.of("A review comment needs path and body"));
        }
        return new CommentDraft(
                path,
                body,
                side(Call.text(comment, "side")),
                Call.number(comment, "line"),
                side(Call.text(comment, "start_side")),
                Call.number(comment, "start_line"),
                Call.number(comment, "position"),
                "file".equals(Call.text(comment, "subject_type")));
    }

    private static @Nullable Side side(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "LEFT" -> Side.LEFT;
            case "RIGHT" -> Side.RIGHT;
            default -> throw ApiException.unprocessable(List.of("side must be LEFT or RIGHT"));
        };
    }

    private static State state(String event) {
        return switch (event) {
            case "APPROVE" -> State.APPROVED;
            case "REQUEST_CHANGES" -> State.CHANGES_REQUESTED;
            case "COMMENT" -> State.COMMENTED;
            default ->
                throw ApiException.unprocessable(
                        List.of("Variable $event of type PullRequestReviewEvent was provided invalid value"));
        };
    }

    Answer submit(Call call) {
        var review = find(call);
        if (review.state != State.PENDING) {
            throw ApiException.unprocessable(List.of("Can not submit a review that is not pending"));
        }
        String body = call.text("body");
        review.body = body == null ? review.body : body;
        desk.operations().reviews.submit(review, state(call.required("PullRequestReview", "event")));
        return Answer.ok(desk.render().remarks.review(review));
    }

    Answer deletePending(Call call) {
        var review = find(call);
        if (review.state != State.PENDING) {
            throw ApiException.unprocessable(List.of("Can not delete a non-pending pull request review"));
        }
        review.pull.threads.removeIf(
                thread -> thread.comments.stream().anyMatch(comment -> comment.review.equals(review)));
        review.pull.reviews.remove(review);
        return Answer.ok(desk.render().remarks.review(review));
    }

    Answer dismiss(Call call) {
        var review = find(call);
        call.required("PullRequestReview", "message");
        if (review.state != State.APPROVED && review.state != State.CHANGES_REQUESTED) {
            throw ApiException.unprocessable(List.of(
                    "Can not dismiss a " + review.state.name().toLowerCase(Locale.ROOT) + " pull request review"));
        }
        desk.operations().reviews.dismiss(review, call.actor());
        return Answer.ok(desk.render().remarks.review(review));
    }
}
