package io.mergewright.simulator.render;

import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Ids;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Repositories, from a mere reference up to all fields. */
public final class RepositoryJson {
    /** The addresses below a repository: field and what follows the repository's own. */
    private static final Map<String, String> BELOW = Map.ofEntries(
            Map.entry("archive_url", "/{archive_format}{/ref}"),
            Map.entry("assignees_url", "/assignees{/user}"),
            Map.entry("blobs_url", "/git/blobs{/sha}"),
            Map.entry("branches_url", "/branches{/branch}"),
            Map.entry("collaborators_url", "/collaborators{/collaborator}"),
            Map.entry("comments_url", "/comments{/number}"),
            Map.entry("commits_url", "/commits{/sha}"),
            Map.entry("compare_url", "/compare/{base}...{head}"),
            Map.entry("contents_url", "/contents/{+path}"),
            Map.entry("contributors_url", "/contributors"),
            Map.entry("deployments_url", "/deployments"),
            Map.entry("downloads_url", "/downloads"),
            Map.entry("events_url", "/events"),
            Map.entry("forks_url", "/forks"),
            Map.entry("git_commits_url", "/git/commits{/sha}"),
            Map.entry("git_refs_url", "/git/refs{/sha}"),
            Map.entry("git_tags_url", "/git/tags{/sha}"),
            Map.entry("hooks_url", "/hooks"),
            Map.entry("issue_comment_url", "/issues/comments{/number}"),
            Map.entry("issue_events_url", "/issues/events{/number}"),
            Map.entry("issues_url", "/issues{/number}"),
            Map.entry("keys_url", "/keys{/key_id}"),
            Map.entry("labels_url", "/labels{/name}"),
            Map.entry("languages_url", "/languages"),
            Map.entry("merges_url", "/merges"),
            Map.entry("milestones_url", "/milestones{/number}"),
            Map.entry("notifications_url", "/notifications{?since,all,participating}"),
            Map.entry("pulls_url", "/pulls{/number}"),
            Map.entry("releases_url", "/releases{/id}"),
            Map.entry("stargazers_url", "/stargazers"),
            Map.entry("statuses_url", "/statuses/{sha}"),
            Map.entry("subscribers_url", "/subscribers"),
            Map.entry("subscription_url", "/subscription"),
            Map.entry("tags_url", "/tags"),
            Map.entry("teams_url", "/teams"),
            Map.entry("trees_url", "/git/trees{/sha}"));

    private final Urls urls;
    private final AccountJson accounts;

    RepositoryJson(Urls urls, AccountJson accounts) {
        this.urls = urls;
        this.accounts = accounts;
    }

    /** As in a check run's pull requests. */
    public Map<String, Object> ref(Repo repo) {
        return Json.object("id", repo.id, "url", urls.api(repo), "name", repo.name);
    }

    /** As in the webhooks of an installation. */
    public Map<String, Object> brief(Repo repo) {
        return Json.object(
                "id", repo.id,
                "node_id", Ids.node("R", repo.id),
                "name", repo.name,
                "full_name", repo.fullName(),
                "private", repo.isPrivate);
    }

    /** As in a workflow run. */
    public Map<String, Object> lite(Repo repo) {
        var object = new LinkedHashMap<>(brief(repo));
        object.put("owner", accounts.of(repo.owner));
        object.put("html_url", urls.html(repo));
        object.put("description", null);
        object.put("fork", repo.parent != null);
        object.put("url", urls.api(repo));
        BELOW.forEach((field, below) -> object.put(field, urls.api(repo) + below));
        return object;
    }

    public Map<String, Object> full(Repo repo) {
        var object = new LinkedHashMap<>(lite(repo));
        object.putAll(places(repo));
        object.putAll(counts(repo));
        object.putAll(settings(repo));
        return object;
    }

    /** As in a push. */
    public Map<String, Object> pushed(Repo repo) {
        var owner = Json.plus(accounts.of(repo.owner), "name", repo.owner.login(), "email", null);
        return Json.plus(
                full(repo),
                "owner",
                owner,
                "created_at",
                repo.createdAt.getEpochSecond(),
                "pushed_at",
                repo.pushedAt.getEpochSecond(),
                "stargazers",
                0,
                "master_branch",
                repo.defaultBranch);
    }

    private Map<String, Object> places(Repo repo) {
        String host = urls.base().replaceFirst("^https?://", "");
        return Json.object(
                "created_at",
                repo.createdAt,
                "updated_at",
                repo.pushedAt,
                "pushed_at",
                repo.pushedAt,
                "git_url",
                "git://" + host + "/" + repo.fullName() + ".git",
                "ssh_url",
                "git@" + host + ":" + repo.fullName() + ".git",
                "clone_url",
                urls.html(repo) + ".git",
                "svn_url",
                urls.html(repo),
                "homepage",
                null,
                "mirror_url",
                null,
                "license",
                null,
                "language",
                null);
    }

    private static Map<String, Object> counts(Repo repo) {
        long open = repo.pulls.values().stream().filter(Pull::open).count();
        return Json.object(
                "size", 1,
                "stargazers_count", 0,
                "watchers_count", 0,
                "forks_count", 0,
                "open_issues_count", open,
                "forks", 0,
                "open_issues", open,
                "watchers", 0);
    }

    private static Map<String, Object> settings(Repo repo) {
        var object = Json.object(
                "has_issues", true,
                "has_projects", true,
                "has_downloads", true,
                "has_wiki", true,
                "has_pages", false,
                "has_discussions", false,
                "archived", repo.archived,
                "disabled", false,
                "allow_forking", true,
                "is_template", false,
                "web_commit_signoff_required", false,
                "topics", List.of(),
                "visibility", repo.isPrivate ? "private" : "public",
                "default_branch", repo.defaultBranch,
                "custom_properties", Map.of());
        if (repo.owner.kind() == Account.Kind.ORGANIZATION) {
            object.put("organization", repo.owner.login());
        }
        return object;
    }
}
