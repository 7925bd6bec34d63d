package io.mergewright.simulator;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Remark;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.Review;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.model.ReviewThread;
import io.mergewright.simulator.operation.CommentDraft;
import io.mergewright.simulator.operation.MergeMethod;
import io.mergewright.simulator.operation.Operations;
import io.mergewright.simulator.operation.RefusedException;
import io.mergewright.simulator.operation.Reviews;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people do at a pull request; people are named by their login, comments by their id. */
public final class SimulatedPullRequest {
    private final GitHubSimulator simulator;
    private final Pull pull;

    SimulatedPullRequest(GitHubSimulator simulator, Pull pull) {
        this.simulator = simulator;
        this.pull = pull;
    }

    public int number() {
        return pull.number;
    }

    public String headSha() {
        return locked(() -> pull.headSha);
    }

    public boolean open() {
        return locked(pull::open);
    }

    public boolean merged() {
        return locked(pull::merged);
    }

    /** Pushes another commit to its branch. */
    public String push(String author, String message, Map<String, String> files) {
        return locked(() -> {
            var bytes = new LinkedHashMap<String, byte @Nullable []>();
            files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
            return operations().branches.commit(head(), pull.headRef, bytes, message, user(author));
        });
    }

    /** Replaces its branch by this commit. */
    public void forcePush(String actor, String commit) {
        run(() -> operations().branches.move(head(), pull.headRef, commit, user(actor)));
    }

    public String rebase(String actor) {
        return locked(() -> operations().merging.rebase(pull, user(actor)));
    }

    public void changeBase(String actor, String branch) {
        run(() -> operations().pulls.changeBase(pull, user(actor), branch));
    }

    public void edit(String actor, @Nullable String title, @Nullable String body) {
        run(() -> operations().pulls.edit(pull, user(actor), title, body));
    }

    public void label(String actor, String name) {
        run(() -> operations().pulls.label(pull, user(actor), name));
    }

    public void unlabel(String actor, String name) {
        run(() -> operations().pulls.unlabel(pull, user(actor), name));
    }

    public void convertToDraft(String actor) {
        run(() -> operations().pulls.draft(pull, user(actor), true));
    }

    public void readyForReview(String actor) {
        run(() -> operations().pulls.draft(pull, user(actor), false));
    }

    public void close(String actor) {
        run(() -> operations().pulls.close(pull, user(actor)));
    }

    public void reopen(String actor) {
        run(() -> operations().pulls.reopen(pull, user(actor)));
    }

    public String merge(String actor, MergeMethod method) {
        return locked(() -> operations().merging.merge(pull, user(actor), method));
    }

    public String revert(String actor) {
        return locked(() -> operations().merging.revert(pull, user(actor)));
    }

    public void deleteBranch(String actor) {
        run(() -> operations().branches.move(head(), pull.headRef, null, user(actor)));
    }

    public void allowMaintainerEdits(boolean allowed) {
        run(() -> pull.maintainerCanModify = allowed);
    }

    /** Comments in the conversation; the id of the comment. */
    public long comment(String author, String body) {
        return locked(() -> operations().comments.create(pull, user(author), body, null).id);
    }

    /** Reviews with comments on lines, as a person. */
    public long review(String author, Review.State state, String body, CommentDraft... comments) {
        return locked(() -> operations()
                .reviews
                .create(pull, user(author), new Reviews.Draft(pull.headSha, body, state, Arrays.asList(comments)))
                .id);
    }

    /** Answers in the thread of a comment. */
    public long reply(String author, long comment, String body) {
        return locked(() -> operations().reviews.reply(reviewComment(comment).thread, user(author), body).id);
    }

    public void resolve(String actor, long comment) {
        run(() -> operations().reviews.resolve(reviewComment(comment).thread, user(actor), true));
    }

    public void unresolve(String actor, long comment) {
        run(() -> operations().reviews.resolve(reviewComment(comment).thread, user(actor), false));
    }

    public void dismissReview(String actor, long review) {
        run(() -> pull.reviews.stream()
                .filter(one -> one.id == review)
                .forEach(one -> operations().reviews.dismiss(one, user(actor))));
    }

    /** Reacts to a comment of either kind with {@code +1}, {@code -1} and so on. */
    public void react(String user, long comment, String content) {
        run(() -> operations().comments.react(remark(comment), user(user), content));
    }

    /** "Commit suggestion", or "Commit suggestions" for a batch; the new head. */
    public String applySuggestions(String actor, long... comments) {
        return applySuggestionsAs(actor, null, comments);
    }

    /** The same, the proposed message edited. */
    public String applySuggestionsAs(String actor, @Nullable String message, long... comments) {
        return locked(() -> operations()
                .suggestions
                .apply(Arrays.stream(comments).mapToObj(this::reviewComment).toList(), user(actor), message));
    }

    /** Edits a comment of either kind. */
    public void editComment(String actor, long comment, String body) {
        run(() -> {
            if (remark(comment) instanceof ReviewComment review) {
                operations().reviews.edit(review, user(actor), body);
            } else if (remark(comment) instanceof IssueComment issue) {
                operations().comments.edit(issue, user(actor), body);
            }
        });
    }

    public void deleteComment(String actor, long comment) {
        run(() -> {
            if (remark(comment) instanceof ReviewComment review) {
                operations().reviews.delete(review, user(actor));
            } else if (remark(comment) instanceof IssueComment issue) {
                operations().comments.delete(issue, user(actor));
            }
        });
    }

    /** A comment on the diff as it stands. */
    public record CommentState(
            long id,
            String author,
            String path,
            @Nullable Integer startLine,
            @Nullable Integer line,
            String body,
            boolean outdated,
            boolean resolved,
            boolean minimized) {}

    /** All comments on the diff, oldest first. */
    public List<CommentState> reviewComments() {
        return locked(() ->
                pull.reviewComments().stream().map(SimulatedPullRequest::state).toList());
    }

    private static CommentState state(ReviewComment comment) {
        ReviewThread thread = comment.thread;
        return new CommentState(
                comment.id,
                comment.author.login(),
                thread.anchor.path(),
                thread.place == null ? null : thread.place.startLine(),
                thread.place == null ? null : thread.place.line(),
                comment.body,
                thread.outdated,
                thread.resolved,
                comment.minimizedReason != null);
    }

    /** A comment in the conversation. */
    public record ConversationComment(long id, String author, String body) {}

    public List<ConversationComment> comments() {
        return locked(() -> pull.comments.stream()
                .map(comment -> new ConversationComment(comment.id, comment.author.login(), comment.body))
                .toList());
    }

    /** A submitted review. */
    public record ReviewState(long id, String author, String commitId, String body) {}

    /** All submitted reviews, oldest first. */
    public List<ReviewState> reviews() {
        return locked(() -> pull.reviews.stream()
                .filter(review -> review.state != Review.State.PENDING)
                .map(review -> new ReviewState(review.id, review.author.login(), review.commitId, review.body))
                .toList());
    }

    private ReviewComment reviewComment(long id) {
        return pull.reviewComments().stream()
                .filter(comment -> comment.id == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no review comment " + id));
    }

    private Remark remark(long id) {
        return pull.comments.stream()
                .filter(comment -> comment.id == id)
                .map(Remark.class::cast)
                .findFirst()
                .orElseGet(() -> reviewComment(id));
    }

    private Repo head() {
        if (pull.head == null || pull.head.deleted) {
            throw new RefusedException("the repository of the branch is gone");
        }
        return pull.head;
    }

    private Account user(String login) {
        return simulator.world().user(login);
    }

    private Operations operations() {
        return simulator.operations();
    }

    private <T> T locked(Supplier<T> work) {
        return simulator.world().locked(work);
    }

    private void run(Runnable work) {
        simulator.world().locked(work);
    }
}
