package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Review;
import io.mergewright.simulator.model.Review.State;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.model.ReviewThread;
import io.mergewright.simulator.model.ReviewThread.Anchor;
import io.mergewright.simulator.render.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews and their threads. */
public final class Reviews {
    private static final int LONGEST = 65_536;

    private final Stage stage;

    Reviews(Stage stage) {
        this.stage = stage;
    }

    /** A review to be; without a state it stays pending. */
    public record Draft(
            String commitId, String body, @Nullable State state, List<CommentDraft> comments) {
        public Draft {
            comments = List.copyOf(comments);
        }
    }

    /** Makes a review with all its comments, or refuses all of it. */
    public Review create(Pull pull, Account author, Draft draft) {
        var anchors = check(pull, author, draft);
        var review = new Review(stage.world().ids.next(), pull, author, draft.commitId(), draft.body(), State.PENDING);
        pull.reviews.add(review);
        for (int i = 0; i < anchors.size(); i++) {
            start(pull, review, anchors.get(i), draft.comments().get(i).body());
        }
        if (draft.state() != null) {
            submit(review, draft.state());
        }
        return review;
    }

    private List<Anchor> check(Pull pull, Account author, Draft draft) {
        var errors = new ArrayList<String>();
        if (draft.body().length() > LONGEST) {
            errors.add("body is too long (maximum is 65536 characters)");
        }
        if (draft.state() == State.APPROVED && author.equals(pull.author)) {
            errors.add("Can not approve your own pull request");
        }
        if (draft.state() == State.CHANGES_REQUESTED && author.equals(pull.author)) {
            errors.add("Can not request changes on your own pull request");
        }
        boolean says = !draft.body().isBlank() || !draft.comments().isEmpty();
        if (!says && draft.state() != null && draft.state() != State.APPROVED) {
            errors.add("Pull request review body can't be blank");
        }
        boolean pending =
                pull.reviews.stream().anyMatch(one -> one.state == State.PENDING && one.author.equals(author));
        if (pending) {
            errors.add("User can only have one pending review per pull request");
        }
        if (!belongs(pull, draft.commitId())) {
            errors.add("The commit is not part of the pull request");
        }
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        return anchors(pull, draft);
    }

    private static List<Anchor> anchors(Pull pull, Draft draft) {
        var anchoring = new Anchoring(pull, draft.commitId());
        var anchors = new ArrayList<Anchor>();
        for (var comment : draft.comments()) {
            var anchor = anchoring.anchor(comment);
            if (anchor != null) {
                anchors.add(anchor);
            }
        }
        if (!anchoring.errors().isEmpty()) {
            throw ApiException.unprocessable(
                    anchoring.errors().stream().distinct().toList());
        }
        return anchors;
    }

    /** Whether a commit is one of the pull request's, or was its head. */
    private static boolean belongs(Pull pull, String commit) {
        String found = pull.base.git.commitOf(commit);
        return found != null && (pull.commits().contains(found) || pull.heads.contains(found));
    }

    private void start(Pull pull, Review review, Anchor anchor, String body) {
        var thread = new ReviewThread(stage.world().ids.next(), pull, anchor);
        pull.threads.add(thread);
        thread.comments.add(comment(thread, review, body, null));
        ThreadPlaces.refresh(pull);
    }

    private ReviewComment comment(ReviewThread thread, Review review, String body, @Nullable Long inReplyTo) {
        return new ReviewComment(
                stage.world().ids.next(),
                thread,
                review,
                review.author,
                body,
                inReplyTo,
                stage.world().now());
    }

    /** Submits a pending review. */
    public void submit(Review review, State state) {
        review.state = state;
        review.submittedAt = stage.world().now();
        review.pull.updatedAt = review.submittedAt;
        var fields = Json.object(
                "review", stage.render().remarks.submitted(review),
                "pull_request", stage.render().pulls.simple(review.pull));
        stage.hooks().send(review.pull.base, Notice.of("pull_request_review", "submitted", review.author, fields));
        review.pull.reviewComments().stream()
                .filter(comment -> comment.review.equals(review))
                .forEach(comment -> tell(comment, "created", review.author, Map.of()));
    }

    public void dismiss(Review review, Account actor) {
        review.state = State.DISMISSED;
        var fields = Json.object(
                "review", stage.render().remarks.submitted(review),
                "pull_request", stage.render().pulls.simple(review.pull));
        stage.hooks().send(review.pull.base, Notice.of("pull_request_review", "dismissed", actor, fields));
    }

    /** Answers in a thread, by a review of its own, as GitHub does. */
    public ReviewComment reply(ReviewThread thread, Account author, String body) {
        checkBody(body);
        var pull = thread.pull;
        var review = new Review(stage.world().ids.next(), pull, author, pull.headSha, "", State.PENDING);
        pull.reviews.add(review);
        var comment = comment(thread, review, body, thread.comments.get(0).id);
        thread.comments.add(comment);
        submit(review, State.COMMENTED);
        return comment;
    }

    static void checkBody(String body) {
        if (body.isBlank()) {
            throw ApiException.invalid("PullRequestReviewComment", "body", "body can't be blank");
        }
        if (body.length() > LONGEST) {
            throw ApiException.invalid(
                    "PullRequestReviewComment", "body", "body is too long (maximum is 65536 characters)");
        }
    }

    public void edit(ReviewComment comment, Account actor, String body) {
        checkBody(body);
        var changes = Json.object("body", Json.object("from", comment.body));
        comment.body = body;
        comment.updatedAt = stage.world().now();
        tell(comment, "edited", actor, Json.object("changes", changes));
    }

    public void delete(ReviewComment comment, Account actor) {
        comment.thread.comments.remove(comment);
        if (comment.thread.comments.isEmpty()) {
            comment.thread.pull.threads.remove(comment.thread);
        }
        tell(comment, "deleted", actor, Map.of());
    }

    /** Resolves a thread, or opens it again. */
    public void resolve(ReviewThread thread, Account actor, boolean resolved) {
        boolean may = actor.kind() == Account.Kind.BOT
                || actor.equals(thread.pull.author)
                || thread.pull.base.permissionOf(actor).atLeast(Permission.WRITE);
        if (!may) {
            throw new RefusedException(actor.login() + " may not resolve this conversation");
        }
        if (thread.resolved == resolved) {
            return;
        }
        thread.resolved = resolved;
        thread.resolvedBy = resolved ? actor : null;
        var comments = thread.comments.stream()
                .map(stage.render().remarks::reviewComment)
                .toList();
        var fields = Json.object(
                "thread", Json.object("node_id", thread.nodeId(), "comments", comments),
                "pull_request", stage.render().pulls.simple(thread.pull));
        String action = resolved ? "resolved" : "unresolved";
        stage.hooks().send(thread.pull.base, Notice.of("pull_request_review_thread", action, actor, fields));
    }

    private void tell(ReviewComment comment, String action, Account actor, Map<String, Object> more) {
        var fields = Json.object(
                "comment", stage.render().remarks.reviewComment(comment),
                "pull_request", stage.render().pulls.simple(comment.thread.pull));
        fields.putAll(more);
        stage.hooks().send(comment.thread.pull.base, Notice.of("pull_request_review_comment", action, actor, fields));
    }
}
