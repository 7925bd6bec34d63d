package io.mergewright.simulator.rest;

import io.mergewright.simulator.git.TreeEntry;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Commits, contents, blobs, trees and comparisons. */
final class GitEndpoints {
    private static final int MOST_COMMITS = 250;
    private static final int MOST_FILES = 300;
    private static final int LARGEST_CONTENT = 1_000_000;

    private final Desk desk;

    GitEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer commit(Call call) {
        String sha = Desk.commit(call.repo(), call.path("ref"));
        if (call.request().accepts("diff")) {
            return PullEndpoints.diff(desk.render().commits.changes(call.repo(), sha));
        }
        return Answer.ok(desk.render().commits.detailed(call.repo(), sha));
    }

    Answer commits(Call call) {
        String sha = Desk.commit(call.repo(), call.query("sha").orElse(call.repo().defaultBranch));
        var oldestFirst = call.repo().git.commitsBetween(null, sha);
        var commits = new ArrayList<>(oldestFirst);
        Collections.reverse(commits);
        return desk.pages().list(call, commits, one -> desk.render().commits.of(call.repo(), one));
    }

    Answer pulls(Call call) {
        String sha = Desk.commit(call.repo(), call.path("ref"));
        var pulls = call.repo().pulls.values().stream()
                .filter(pull -> pull.commits().contains(sha) || sha.equals(pull.mergeCommit))
                .toList();
        return desk.pages().list(call, pulls, desk.render().pulls::simple);
    }

    Answer compare(Call call) {
        String[] ends = call.path("basehead").split("\\.\\.\\.", 2);
        if (ends.length != 2) {
            throw ApiException.of(404, "Not Found");
        }
        var repo = call.repo();
        String base = end(repo, ends[0]);
        String head = end(repo, ends[1]);
        String common = repo.git.mergeBase(base, head);
        if (common == null) {
            throw ApiException.of(404, "No common ancestor between " + ends[0] + " and " + ends[1] + ".");
        }
        var files = repo.git.diffs().between(common, head);
        if (call.request().accepts("diff")) {
            return PullEndpoints.diff(files);
        }
        var ahead = repo.git.commitsBetween(base, head);
        int behind = repo.git.commitsBetween(head, base).size();
        var shown = ahead.subList(Math.max(0, ahead.size() - MOST_COMMITS), ahead.size());
        String url = desk.render().urls.api("/repos/" + repo.fullName() + "/compare/" + call.path("basehead"));
        return Answer.ok(Json.object(
                "url", url,
                "html_url", url.replace("/repos/", "/"),
                "permalink_url", url.replace("/repos/", "/"),
                "diff_url", url.replace("/repos/", "/") + ".diff",
                "patch_url", url.replace("/repos/", "/") + ".patch",
                "base_commit", desk.render().commits.of(repo, base),
                "merge_base_commit", desk.render().commits.of(repo, common),
                "status", status(ahead.size(), behind),
                "ahead_by", ahead.size(),
                "behind_by", behind,
                "total_commits", ahead.size(),
                "commits",
                        shown.stream()
                                .map(sha -> desk.render().commits.of(repo, sha))
                                .toList(),
                "files",
                        files.stream()
                                .limit(MOST_FILES)
                                .map(file -> desk.render().commits.file(repo, head, file))
                                .toList()));
    }

    private static String status(int ahead, int behind) {
        if (ahead > 0) {
            return behind > 0 ? "diverged" : "ahead";
        }
        return behind > 0 ? "behind" : "identical";
    }

    /** One end of a comparison: a ref here, or {@code owner:branch} of another repository of the network. */
    private String end(Repo repo, String text) {
        int colon = text.indexOf(':');
        var from = colon < 0
                ? repo
                : desk.world().repos.values().stream()
                        .filter(one -> one.owner.login().equalsIgnoreCase(text.substring(0, colon)))
                        .filter(one -> one.equals(repo) || repo.equals(one.parent) || one.equals(repo.parent))
                        .findFirst()
                        .orElseThrow(() -> ApiException.of(404, "Not Found"));
        String ref = text.substring(colon + 1);
        String found = from.git.commitOf("refs/heads/" + ref);
        String commit = found == null ? from.git.commitOf(ref) : found;
        if (commit == null) {
            throw ApiException.of(404, "Not Found");
        }
        return commit;
    }

    Answer contents(Call call) {
        var repo = call.repo();
        String ref = call.query("ref").orElse(repo.defaultBranch);
        String sha = repo.git.commitOf("refs/heads/" + ref) == null
                ? repo.git.commitOf(ref)
                : repo.git.commitOf("refs/heads/" + ref);
        if (sha == null) {
            throw ApiException.of(404, "No commit found for the ref " + ref);
        }
        String path = call.path("path");
        var entry = find(repo, sha, path);
        if (entry.type().equals("tree")) {
            return Answer.ok(repo.git.list(entry.id(), false).stream()
                    .map(one -> content(repo, ref, path + "/" + one.name(), one))
                    .toList());
        }
        byte[] bytes = repo.git.blob(entry.id());
        if (call.request().accepts("raw")) {
            return Answer.of(200, "application/vnd.github.raw; charset=utf-8", bytes);
        }
        boolean small = bytes.length <= LARGEST_CONTENT;
        return Answer.ok(Json.plus(
                content(repo, ref, path, entry),
                "encoding",
                small ? "base64" : "none",
                "content",
                small ? encode(bytes) : ""));
    }

    private static TreeEntry find(Repo repo, String sha, String path) {
        return repo.git.list(sha, true).stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    private Map<String, Object> content(Repo repo, String ref, String path, TreeEntry entry) {
        boolean file = entry.type().equals("blob");
        String api = desk.render().urls.api("/repos/" + repo.fullName());
        String html = desk.render().urls.api("/" + repo.fullName());
        String git = api + (file ? "/git/blobs/" : "/git/trees/") + entry.id();
        String self = api + "/contents/" + path + "?ref=" + ref;
        String page = html + (file ? "/blob/" : "/tree/") + ref + "/" + path;
        return Json.object(
                "type",
                file ? "file" : "dir",
                "size",
                entry.size(),
                "name",
                entry.name(),
                "path",
                path,
                "sha",
                entry.id(),
                "url",
                self,
                "git_url",
                git,
                "html_url",
                page,
                "download_url",
                file ? html + "/raw/" + ref + "/" + path : null,
                "_links",
                Json.object("self", self, "git", git, "html", page));
    }

    private static String encode(byte[] bytes) {
        return Base64.getMimeEncoder(60, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes) + "\n";
    }

    Answer blob(Call call) {
        String sha = object(call, "file_sha");
        byte[] bytes = call.repo().git.blob(sha);
        if (call.request().accepts("raw")) {
            return Answer.of(200, "application/vnd.github.raw; charset=utf-8", bytes);
        }
        return Answer.ok(Json.object(
                "sha",
                sha,
                "node_id",
                "B_" + sha,
                "size",
                bytes.length,
                "url",
                desk.render().urls.api("/repos/" + call.repo().fullName() + "/git/blobs/" + sha),
                "content",
                encode(bytes),
                "encoding",
                "base64"));
    }

    Answer tree(Call call) {
        String sha = call.repo().git.resolve(call.path("tree_sha") + "^{tree}");
        if (sha == null) {
            throw ApiException.of(404, "Not Found");
        }
        boolean recursive = call.query("recursive").isPresent();
        String api = desk.render().urls.api("/repos/" + call.repo().fullName());
        List<Map<String, Object>> entries = call.repo().git.list(sha, recursive).stream()
                .map(entry -> treeEntry(api, entry))
                .toList();
        return Answer.ok(
                Json.object("sha", sha, "url", api + "/git/trees/" + sha, "tree", entries, "truncated", false));
    }

    private static Map<String, Object> treeEntry(String api, TreeEntry entry) {
        var object = Json.object("path", entry.path(), "mode", entry.mode(), "type", entry.type(), "sha", entry.id());
        if (entry.type().equals("blob")) {
            object.put("size", entry.size());
        }
        object.put("url", api + "/git/" + entry.type() + "s/" + entry.id());
        return object;
    }

    private static String object(Call call, String name) {
        String sha = call.repo().git.resolve(call.path(name));
        if (sha == null) {
            throw ApiException.of(404, "Not Found");
        }
        return sha;
    }
}
