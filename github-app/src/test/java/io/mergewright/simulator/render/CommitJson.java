package io.mergewright.simulator.render;

import io.mergewright.simulator.git.FileDiff;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.World;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Commits and changed files. */
public final class CommitJson {
    private static final Pattern NO_REPLY = Pattern.compile("\\d+\\+(.+)@users\\.noreply\\.github\\.com");

    private static final int LARGEST_PATCH = 500_000;

    private final Urls urls;
    private final World world;
    private final AccountJson accounts;

    CommitJson(Urls urls, World world, AccountJson accounts) {
        this.urls = urls;
        this.world = world;
        this.accounts = accounts;
    }

    /** As in lists of commits. */
    public Map<String, Object> of(Repo repo, String sha) {
        var commit = repo.git.parse(sha);
        String url = urls.api(repo) + "/commits/" + sha;
        return Json.object(
                "sha",
                sha,
                "node_id",
                "C_" + sha,
                "commit",
                commit(repo, commit),
                "url",
                url,
                "html_url",
                urls.html(repo) + "/commit/" + sha,
                "comments_url",
                url + "/comments",
                "author",
                user(commit.getAuthorIdent()),
                "committer",
                user(commit.getCommitterIdent()),
                "parents",
                parents(repo, commit));
    }

    private Map<String, Object> commit(Repo repo, RevCommit commit) {
        String tree = commit.getTree().name();
        return Json.object(
                "author", ident(commit.getAuthorIdent()),
                "committer", ident(commit.getCommitterIdent()),
                "message", commit.getFullMessage(),
                "tree", Json.object("sha", tree, "url", urls.api(repo) + "/git/trees/" + tree),
                "url", urls.api(repo) + "/git/commits/" + commit.name(),
                "comment_count", 0,
                "verification",
                        Json.object(
                                "verified", false,
                                "reason", "unsigned",
                                "signature", null,
                                "payload", null,
                                "verified_at", null));
    }

    private List<Map<String, Object>> parents(Repo repo, RevCommit commit) {
        return Arrays.stream(commit.getParents())
                .map(parent -> Json.object(
                        "sha", parent.name(),
                        "url", urls.api(repo) + "/commits/" + parent.name(),
                        "html_url", urls.html(repo) + "/commit/" + parent.name()))
                .toList();
    }

    /** With what it changed, as one commit alone is answered. */
    public Map<String, Object> detailed(Repo repo, String sha) {
        var files = changes(repo, sha);
        int additions = files.stream().mapToInt(FileDiff::additions).sum();
        int deletions = files.stream().mapToInt(FileDiff::deletions).sum();
        return Json.plus(
                of(repo, sha),
                "stats",
                Json.object("total", additions + deletions, "additions", additions, "deletions", deletions),
                "files",
                files.stream().map(file -> file(repo, sha, file)).toList());
    }

    public List<FileDiff> changes(Repo repo, String sha) {
        var commit = repo.git.parse(sha);
        String parent =
                commit.getParentCount() == 0 ? null : commit.getParent(0).name();
        return repo.git.diffs().between(parent, sha);
    }

    public Map<String, Object> file(Repo repo, String sha, FileDiff file) {
        String path = file.path().replace(" ", "%20");
        var object = new LinkedHashMap<>(Json.object(
                "sha", file.blob(),
                "filename", file.path(),
                "status", file.status(),
                "additions", file.additions(),
                "deletions", file.deletions(),
                "changes", file.additions() + file.deletions(),
                "blob_url", urls.html(repo) + "/blob/" + sha + "/" + path,
                "raw_url", urls.html(repo) + "/raw/" + sha + "/" + path,
                "contents_url", urls.api(repo) + "/contents/" + path + "?ref=" + sha));
        if (file.patch() != null && !file.patch().isEmpty() && file.patch().length() <= LARGEST_PATCH) {
            object.put("patch", file.patch());
        }
        if (file.previousPath() != null) {
            object.put("previous_filename", file.previousPath());
        }
        return object;
    }

    /** As in a check suite. */
    public Map<String, Object> simple(Repo repo, String sha) {
        var commit = repo.git.parse(sha);
        return Json.object(
                "id", sha,
                "tree_id", commit.getTree().name(),
                "message", commit.getFullMessage(),
                "timestamp", commit.getAuthorIdent().getWhenAsInstant(),
                "author",
                        Json.object("name", commit.getAuthorIdent().getName(), "email", email(commit.getAuthorIdent())),
                "committer",
                        Json.object(
                                "name", commit.getCommitterIdent().getName(),
                                "email", email(commit.getCommitterIdent())));
    }

    /** As in a push. */
    public Map<String, Object> pushed(Repo repo, String sha) {
        var files = changes(repo, sha);
        return Json.plus(
                simple(repo, sha),
                "distinct",
                true,
                "url",
                urls.html(repo) + "/commit/" + sha,
                "added",
                paths(files, List.of("added", "copied")),
                "modified",
                paths(files, List.of("modified", "renamed")),
                "removed",
                paths(files, List.of("removed")));
    }

    private static List<String> paths(List<FileDiff> files, List<String> status) {
        return files.stream()
                .filter(file -> status.contains(file.status()))
                .map(FileDiff::path)
                .toList();
    }

    private static Map<String, Object> ident(PersonIdent ident) {
        return Json.object("name", ident.getName(), "email", email(ident), "date", ident.getWhenAsInstant());
    }

    private static String email(PersonIdent ident) {
        return ident.getEmailAddress();
    }

    private @Nullable Map<String, Object> user(PersonIdent ident) {
        var matcher = NO_REPLY.matcher(ident.getEmailAddress());
        Account account = matcher.matches()
                ? world.accounts.get(matcher.group(1))
                : ident.getEmailAddress().equals("noreply@github.com") ? world.user("web-flow") : null;
        return accounts.orNull(account);
    }
}
