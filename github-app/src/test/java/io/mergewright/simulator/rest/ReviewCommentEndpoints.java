package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Review.State;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.operation.Reviews;
import java.util.List;

/** Comments on the diff of a pull request. */
final class ReviewCommentEndpoints {
    private final Desk desk;

    ReviewCommentEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer list(Call call) {
        var comments = submitted(PullEndpoints.find(call));
        return desk.pages().list(call, comments, desk.render().remarks::reviewComment);
    }

    private static List<ReviewComment> submitted(Pull pull) {
        return pull.reviewComments().stream()
                .filter(comment -> comment.review.state != State.PENDING)
                .toList();
    }

    /** A comment of its own, or an answer when {@code in_reply_to} says so. */
    Answer create(Call call) {
        var pull = PullEndpoints.find(call);
        if (call.body().has("in_reply_to")) {
            long id = call.body().path("in_reply_to").asLong();
            return reply(call, pull, id);
        }
        String commit = pull.base.git.commitOf(call.required("PullRequestReviewComment", "commit_id"));
        if (commit == null) {
            throw ApiException.invalid(
                    "PullRequestReviewComment", "commit_id", "commit_id is not part of the pull request");
        }
        var draft = new Reviews.Draft(commit, "", State.COMMENTED, List.of(ReviewEndpoints.draft(call.body())));
        var review = desk.operations().reviews.create(pull, call.actor(), draft);
        var made = pull.reviewComments().stream()
                .filter(comment -> comment.review.equals(review))
                .findFirst()
                .orElseThrow();
        return Answer.created(desk.render().remarks.reviewComment(made));
    }

    Answer reply(Call call) {
        return reply(call, PullEndpoints.find(call), call.id("comment_id"));
    }

    private Answer reply(Call call, Pull pull, long id) {
        var first = submitted(pull).stream()
                .filter(comment -> comment.id == id)
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
        String body = call.required("PullRequestReviewComment", "body");
        var made = desk.operations().reviews.reply(first.thread, call.actor(), body);
        return Answer.created(desk.render().remarks.reviewComment(made));
    }

    static ReviewComment find(Call call) {
        long id = call.id("comment_id");
        return call.repo().pulls.values().stream()
                .flatMap(pull -> pull.reviewComments().stream())
                .filter(comment -> comment.id == id)
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer get(Call call) {
        return Answer.ok(desk.render().remarks.reviewComment(find(call)));
    }

    Answer edit(Call call) {
        var comment = find(call);
        checkOwn(call, comment.author);
        desk.operations().reviews.edit(comment, call.actor(), call.required("PullRequestReviewComment", "body"));
        return get(call);
    }

    Answer delete(Call call) {
        var comment = find(call);
        checkOwn(call, comment.author);
        desk.operations().reviews.delete(comment, call.actor());
        return Answer.empty();
    }

    /** An app changes what it wrote itself, and nothing else. */
    static void checkOwn(Call call, Account author) {
        if (!author.equals(call.actor())) {
            throw ApiException.of(403, "Resource not accessible by integration");
        }
    }
}
