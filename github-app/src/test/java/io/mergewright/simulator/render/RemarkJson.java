package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Remark;
import io.mergewright.simulator.model.Remark.Reaction;
import io.mergewright.simulator.model.Review;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.model.ReviewThread.Place;
import io.mergewright.simulator.model.ReviewThread.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reviews, comments of both kinds, and their reactions. */
public final class RemarkJson {
    /** The contents that a reaction may have, in the order of the roll-up. */
    public static final List<String> CONTENTS =
            List.of("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes");

    private final Urls urls;
    private final AccountJson accounts;
    private final AppJson apps;

    RemarkJson(Urls urls, AccountJson accounts, AppJson apps) {
        this.urls = urls;
        this.accounts = accounts;
        this.apps = apps;
    }

    public Map<String, Object> issueComment(IssueComment comment) {
        String url = urls.api(comment.pull.base) + "/issues/comments/" + comment.id;
        return Json.object(
                "url",
                url,
                "html_url",
                urls.html(comment.pull) + "#issuecomment-" + comment.id,
                "issue_url",
                urls.issue(comment.pull),
                "id",
                comment.id,
                "node_id",
                Ids.node("IC", comment.id),
                "user",
                accounts.of(comment.author),
                "created_at",
                comment.createdAt,
                "updated_at",
                comment.updatedAt,
                "author_association",
                Association.of(comment.author, comment.pull.base),
                "body",
                comment.body,
                "reactions",
                reactions(url + "/reactions", comment.reactions),
                "performed_via_github_app",
                comment.app == null ? null : apps.of(comment.app));
    }

    public Map<String, Object> review(Review review) {
        String page = urls.html(review.pull) + "#pullrequestreview-" + review.id;
        var object = Json.object(
                "id", review.id,
                "node_id", Ids.node("PRR", review.id),
                "user", accounts.of(review.author),
                "body", review.body,
                "state", review.state.name(),
                "html_url", page,
                "pull_request_url", urls.api(review.pull),
                "author_association", Association.of(review.author, review.pull.base),
                "_links",
                        Json.object(
                                "html", Json.link(page),
                                "pull_request", Json.link(urls.api(review.pull))),
                "commit_id", review.commitId);
        if (review.submittedAt != null) {
            object.put("submitted_at", review.submittedAt.toString());
        }
        return object;
    }

    /** A review as webhooks have it. */
    public Map<String, Object> submitted(Review review) {
        return Json.plus(
                review(review),
                "state",
                review.state.name().toLowerCase(Locale.ROOT),
                "submitted_at",
                review.submittedAt,
                "body",
                review.body.isEmpty() ? null : review.body);
    }

    public Map<String, Object> reviewComment(ReviewComment comment) {
        var pull = comment.thread.pull;
        var object = new LinkedHashMap<>(identity(comment, pull));
        object.putAll(place(comment));
        if (comment.inReplyTo != null) {
            object.put("in_reply_to_id", comment.inReplyTo);
        }
        return object;
    }

    private Map<String, Object> identity(ReviewComment comment, Pull pull) {
        String url = urls.api(pull.base) + "/pulls/comments/" + comment.id;
        String page = urls.html(pull) + "#discussion_r" + comment.id;
        return Json.object(
                "url",
                url,
                "pull_request_review_id",
                comment.review.id,
                "id",
                comment.id,
                "node_id",
                Ids.node("PRRC", comment.id),
                "user",
                accounts.of(comment.author),
                "body",
                comment.body,
                "created_at",
                comment.createdAt,
                "updated_at",
                comment.updatedAt,
                "html_url",
                page,
                "pull_request_url",
                urls.api(pull),
                "author_association",
                Association.of(comment.author, pull.base),
                "_links",
                Json.object(
                        "self", Json.link(url),
                        "html", Json.link(page),
                        "pull_request", Json.link(urls.api(pull))),
                "reactions",
                reactions(url + "/reactions", comment.reactions));
    }

    private static Map<String, Object> place(ReviewComment comment) {
        var thread = comment.thread;
        var anchor = thread.anchor;
        Place place = thread.place;
        boolean file = anchor.wholeFile();
        return Json.object(
                "diff_hunk", anchor.diffHunk(),
                "path", anchor.path(),
                "commit_id", thread.outdated ? anchor.commitId() : thread.pull.headSha,
                "original_commit_id", anchor.commitId(),
                "position", file ? Integer.valueOf(1) : place == null ? null : place.position(),
                "original_position", orOne(anchor.position()),
                "start_line", place == null ? null : place.startLine(),
                "original_start_line", anchor.startLine(),
                "start_side", anchor.startLine() == null ? null : side(anchor.startSide()),
                "line", place == null ? null : place.line(),
                "original_line", orOne(anchor.line()),
                "side", anchor.side().name(),
                "subject_type", file ? "file" : "line");
    }

    private static Object orOne(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private static @Nullable String side(@Nullable Side side) {
        return side == null ? null : side.name();
    }

    public Map<String, Object> reaction(Reaction reaction) {
        return Json.object(
                "id", reaction.id(),
                "node_id", Ids.node("REA", reaction.id()),
                "user", accounts.of(reaction.user()),
                "content", reaction.content(),
                "created_at", reaction.at());
    }

    /** The roll-up of reactions. */
    Map<String, Object> reactions(String url, List<Reaction> reactions) {
        var object = Json.object("url", url, "total_count", reactions.size());
        for (var content : CONTENTS) {
            object.put(
                    content,
                    reactions.stream()
                            .filter(one -> one.content().equals(content))
                            .count());
        }
        return object;
    }

    /** The address of a remark in REST. */
    public String url(Remark remark) {
        return remark instanceof IssueComment comment
                ? urls.api(comment.pull.base) + "/issues/comments/" + comment.id
                : urls.api(((ReviewComment) remark).thread.pull.base) + "/pulls/comments/" + remark.id;
    }
}
