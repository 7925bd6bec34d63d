package io.mergewright.simulator.graphql;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.IssueComment;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Remark;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.Review.State;
import io.mergewright.simulator.model.ReviewComment;
import io.mergewright.simulator.model.ReviewThread;
import io.mergewright.simulator.render.Renderers;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the fields of each type are. */
final class Fields {
    private static final String BOT = "[bot]";

    private final Renderers render;

    Fields(Renderers render) {
        this.render = render;
    }

    Map<String, Function<Account, Object>> account() {
        return Map.of(
                "id", account -> render.accounts.of(account).get("node_id"),
                "databaseId", Account::id,
                "login", account -> account.login().replace(BOT, ""));
    }

    Map<String, Function<Repo, Object>> repository() {
        return Map.of(
                "id", Nodes::id,
                "databaseId", repo -> repo.id,
                "name", repo -> repo.name,
                "nameWithOwner", Repo::fullName,
                "isArchived", repo -> repo.archived,
                "isPrivate", repo -> repo.isPrivate);
    }

    Map<String, Function<Pull, Object>> pull() {
        return Map.ofEntries(
                Map.entry("id", Nodes::id),
                Map.entry("databaseId", pull -> pull.id),
                Map.entry("fullDatabaseId", pull -> pull.id),
                Map.entry("number", pull -> pull.number),
                Map.entry("title", pull -> pull.title),
                Map.entry("body", pull -> pull.body == null ? "" : pull.body),
                Map.entry("state", pull -> pull.merged() ? "MERGED" : pull.open() ? "OPEN" : "CLOSED"),
                Map.entry("isDraft", pull -> pull.draft),
                Map.entry("author", pull -> pull.author),
                Map.entry("baseRefName", pull -> pull.baseRef),
                Map.entry("baseRefOid", pull -> pull.baseSha),
                Map.entry("headRefName", pull -> pull.headRef),
                Map.entry("headRefOid", pull -> pull.headSha),
                Map.entry("repository", pull -> pull.base));
    }

    /** The threads that are not of a pending review. */
    static List<ReviewThread> visible(Pull pull) {
        return pull.threads.stream()
                .filter(thread -> thread.comments.get(0).review.state != State.PENDING)
                .toList();
    }

    Map<String, Function<ReviewThread, Object>> thread() {
        return Map.ofEntries(
                Map.entry("id", Nodes::id),
                Map.entry("diffSide", thread -> thread.anchor.side()),
                Map.entry("startDiffSide", thread -> thread.anchor.startSide()),
                Map.entry("isCollapsed", thread -> thread.resolved),
                Map.entry("isOutdated", thread -> thread.outdated),
                Map.entry("isResolved", thread -> thread.resolved),
                Map.entry("line", thread -> thread.place == null ? null : thread.place.line()),
                Map.entry("originalLine", thread -> thread.anchor.line()),
                Map.entry("startLine", thread -> thread.place == null ? null : thread.place.startLine()),
                Map.entry("originalStartLine", thread -> thread.anchor.startLine()),
                Map.entry("path", thread -> thread.anchor.path()),
                Map.entry("pullRequest", thread -> thread.pull),
                Map.entry("repository", thread -> thread.pull.base),
                Map.entry("resolvedBy", thread -> thread.resolvedBy),
                Map.entry("subjectType", thread -> thread.anchor.wholeFile() ? "FILE" : "LINE"),
                Map.entry("viewerCanReply", thread -> true),
                Map.entry("viewerCanResolve", thread -> !thread.resolved),
                Map.entry("viewerCanUnresolve", thread -> thread.resolved));
    }

    Map<String, Function<ReviewComment, Object>> reviewComment() {
        return Map.ofEntries(
                Map.entry("id", Nodes::id),
                Map.entry("databaseId", comment -> comment.id),
                Map.entry("fullDatabaseId", comment -> comment.id),
                Map.entry("author", comment -> comment.author),
                Map.entry("body", comment -> comment.body),
                Map.entry("createdAt", comment -> comment.createdAt),
                Map.entry("updatedAt", comment -> comment.updatedAt),
                Map.entry("isMinimized", Fields::minimized),
                Map.entry("minimizedReason", comment -> comment.minimizedReason),
                Map.entry("diffHunk", comment -> comment.thread.anchor.diffHunk()),
                Map.entry("outdated", comment -> comment.thread.outdated),
                Map.entry("path", comment -> comment.thread.anchor.path()),
                Map.entry("replyTo", comment -> comment.inReplyTo == null ? null : comment.thread.comments.get(0)),
                Map.entry(
                        "url", comment -> render.remarks.reviewComment(comment).get("html_url")));
    }

    Map<String, Function<IssueComment, Object>> issueComment() {
        return Map.of(
                "id", Nodes::id,
                "databaseId", comment -> comment.id,
                "fullDatabaseId", comment -> comment.id,
                "author", comment -> comment.author,
                "body", comment -> comment.body,
                "createdAt", comment -> comment.createdAt,
                "updatedAt", comment -> comment.updatedAt,
                "isMinimized", Fields::minimized,
                "minimizedReason", comment -> comment.minimizedReason,
                "url", comment -> render.remarks.issueComment(comment).get("html_url"));
    }

    private static boolean minimized(Remark remark) {
        return remark.minimizedReason != null;
    }
}
