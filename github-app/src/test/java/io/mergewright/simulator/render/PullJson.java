package io.mergewright.simulator.render;

import io.mergewright.simulator.git.FileDiff;
import io.mergewright.simulator.git.Merges;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pull requests: as in lists, with all fields, and as issues. */
public final class PullJson {
    private final Urls urls;
    private final AccountJson accounts;
    private final RepositoryJson repositories;
    private final RemarkJson remarks;

    PullJson(Urls urls, AccountJson accounts, RepositoryJson repositories, RemarkJson remarks) {
        this.urls = urls;
        this.accounts = accounts;
        this.repositories = repositories;
        this.remarks = remarks;
    }

    /** As in lists and in most webhooks. */
    public Map<String, Object> simple(Pull pull) {
        var object = new LinkedHashMap<>(identity(pull));
        object.putAll(state(pull));
        object.putAll(addresses(pull));
        object.put("head", end(pull.headOwner, pull.headRef, pull.headSha, liveHead(pull)));
        object.put("base", end(pull.base.owner, pull.baseRef, pull.baseSha, pull.base));
        object.put("_links", links(pull));
        return object;
    }

    public Map<String, Object> full(Pull pull) {
        var files = pull.files();
        Boolean mergeable = mergeable(pull);
        return Json.plus(
                simple(pull),
                "merged",
                pull.merged(),
                "mergeable",
                mergeable,
                "rebaseable",
                mergeable,
                "mergeable_state",
                mergeableState(pull, mergeable),
                "merged_by",
                accounts.orNull(pull.mergedBy),
                "comments",
                pull.comments.size(),
                "review_comments",
                pull.reviewComments().size(),
                "maintainer_can_modify",
                pull.maintainerCanModify,
                "commits",
                pull.commits().size(),
                "additions",
                files.stream().mapToInt(FileDiff::additions).sum(),
                "deletions",
                files.stream().mapToInt(FileDiff::deletions).sum(),
                "changed_files",
                files.size());
    }

    /** As in a check run or a workflow run. */
    public Map<String, Object> brief(Pull pull) {
        return Json.object(
                "url", urls.api(pull),
                "id", pull.id,
                "number", pull.number,
                "head", Json.object("ref", pull.headRef, "sha", pull.headSha, "repo", repositories.ref(head(pull))),
                "base", Json.object("ref", pull.baseRef, "sha", pull.baseSha, "repo", repositories.ref(pull.base)));
    }

    /** The issue that every pull request is as well. */
    public Map<String, Object> issue(Pull pull) {
        var object = new LinkedHashMap<>(identity(pull));
        object.putAll(state(pull));
        List.of("diff_url", "patch_url", "issue_url", "auto_merge", "merged_at", "merge_commit_sha")
                .forEach(object::remove);
        List.of("requested_reviewers", "requested_teams").forEach(object::remove);
        String url = urls.issue(pull);
        object.putAll(Json.object(
                "url",
                url,
                "repository_url",
                urls.api(pull.base),
                "labels_url",
                url + "/labels{/name}",
                "comments_url",
                url + "/comments",
                "events_url",
                url + "/events",
                "timeline_url",
                url + "/timeline",
                "comments",
                pull.comments.size(),
                "reactions",
                remarks.reactions(url + "/reactions", List.of()),
                "performed_via_github_app",
                null,
                "state_reason",
                null,
                "pull_request",
                Json.object(
                        "url",
                        urls.api(pull),
                        "html_url",
                        urls.html(pull),
                        "diff_url",
                        urls.html(pull) + ".diff",
                        "patch_url",
                        urls.html(pull) + ".patch",
                        "merged_at",
                        pull.mergedAt)));
        return object;
    }

    private Map<String, Object> identity(Pull pull) {
        return Json.object(
                "url",
                urls.api(pull),
                "id",
                pull.id,
                "node_id",
                Ids.node("PR", pull.id),
                "html_url",
                urls.html(pull),
                "diff_url",
                urls.html(pull) + ".diff",
                "patch_url",
                urls.html(pull) + ".patch",
                "issue_url",
                urls.issue(pull),
                "number",
                pull.number,
                "title",
                pull.title,
                "body",
                pull.body,
                "user",
                accounts.of(pull.author),
                "author_association",
                Association.of(pull.author, pull.base));
    }

    private Map<String, Object> state(Pull pull) {
        return Json.object(
                "state",
                pull.open() ? "open" : "closed",
                "locked",
                false,
                "created_at",
                pull.createdAt,
                "updated_at",
                pull.updatedAt,
                "closed_at",
                pull.closedAt,
                "merged_at",
                pull.mergedAt,
                "merge_commit_sha",
                pull.mergeCommit,
                "assignee",
                null,
                "assignees",
                List.of(),
                "requested_reviewers",
                List.of(),
                "requested_teams",
                List.of(),
                "labels",
                labels(pull),
                "milestone",
                null,
                "draft",
                pull.draft,
                "auto_merge",
                null,
                "active_lock_reason",
                null);
    }

    private Map<String, Object> addresses(Pull pull) {
        return Json.object(
                "commits_url", urls.api(pull) + "/commits",
                "review_comments_url", urls.api(pull) + "/comments",
                "review_comment_url", urls.api(pull.base) + "/pulls/comments{/number}",
                "comments_url", urls.issue(pull) + "/comments",
                "statuses_url", urls.api(pull.base) + "/statuses/" + pull.headSha);
    }

    private Map<String, Object> links(Pull pull) {
        return Json.object(
                "self", Json.link(urls.api(pull)),
                "html", Json.link(urls.html(pull)),
                "issue", Json.link(urls.issue(pull)),
                "comments", Json.link(urls.issue(pull) + "/comments"),
                "review_comments", Json.link(urls.api(pull) + "/comments"),
                "review_comment", Json.link(urls.api(pull.base) + "/pulls/comments{/number}"),
                "commits", Json.link(urls.api(pull) + "/commits"),
                "statuses", Json.link(urls.api(pull.base) + "/statuses/" + pull.headSha));
    }

    private Map<String, Object> end(Account owner, String ref, String sha, @Nullable Repo repo) {
        return Json.object(
                "label",
                owner.login() + ":" + ref,
                "ref",
                ref,
                "sha",
                sha,
                "user",
                accounts.of(owner),
                "repo",
                repo == null ? null : repositories.full(repo));
    }

    public List<Map<String, Object>> labels(Pull pull) {
        return pull.labels.stream()
                .map(name -> label(pull.base, pull.base.labels.get(name)))
                .toList();
    }

    public Map<String, Object> label(Repo repo, Repo.Label label) {
        return Json.object(
                "id", label.id(),
                "node_id", Ids.node("LA", label.id()),
                "url", urls.api(repo) + "/labels/" + label.name().replace(" ", "%20"),
                "name", label.name(),
                "color", label.color(),
                "default", false,
                "description", null);
    }

    private static @Nullable Repo liveHead(Pull pull) {
        return pull.head == null || pull.head.deleted ? null : pull.head;
    }

    private static Repo head(Pull pull) {
        return pull.head == null ? pull.base : pull.head;
    }

    private static @Nullable Boolean mergeable(Pull pull) {
        if (!pull.open()) {
            return null;
        }
        String base = pull.base.head(pull.baseRef);
        return base != null && new Merges(pull.base.git).merge(base, pull.headSha) != null;
    }

    private static String mergeableState(Pull pull, @Nullable Boolean mergeable) {
        if (mergeable == null) {
            return "unknown";
        }
        return !mergeable ? "dirty" : pull.draft ? "draft" : "clean";
    }
}
