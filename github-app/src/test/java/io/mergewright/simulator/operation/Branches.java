package io.mergewright.simulator.operation;

import io.mergewright.simulator.git.Merges;
import io.mergewright.simulator.git.NewCommit;
import io.mergewright.simulator.git.Person;
import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.render.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves branches, and with them the pull requests that come from them. */
public final class Branches {
    private static final String NONE = "0".repeat(40);
    private static final String HEADS = "refs/heads/";

    private final Stage stage;
    private final Checks checks;

    Branches(Stage stage, Checks checks) {
        this.stage = stage;
        this.checks = checks;
    }

    /** Commits these files on a branch (a null content removes one) and pushes; a new branch starts at the default one. */
    public String commit(
            Repo repo, String branch, Map<String, byte @Nullable []> files, String message, Account author) {
        String head = repo.head(branch) == null ? repo.head(repo.defaultBranch) : repo.head(branch);
        String commit = repo.git.commit(new NewCommit(
                repo.git.treeWith(head, files),
                head == null ? List.of() : List.of(head),
                message,
                Person.of(author),
                Person.of(author),
                stage.world().now()));
        move(repo, branch, commit, author);
        return commit;
    }

    /** Pushes a commit to a branch, by force if it has to be; null deletes the branch. */
    public void move(Repo repo, String branch, @Nullable String commit, Account actor) {
        if (repo.archived) {
            throw new RefusedException("Repository was archived so is read-only.");
        }
        String before = repo.head(branch);
        if (commit == null) {
            repo.git.delete(HEADS + branch);
        } else {
            repo.git.update(HEADS + branch, commit);
        }
        repo.pushedAt = stage.world().now();
        stage.hooks().send(repo, pushed(repo, branch, before, commit, actor));
        if (commit != null && before == null) {
            stage.hooks().send(repo, created("create", repo, branch, actor));
        }
        if (commit == null) {
            stage.hooks().send(repo, created("delete", repo, branch, actor));
            closeHeadless(repo, branch, actor);
        } else {
            checks.request(repo, commit, branch, actor);
            synchronize(repo, branch, commit, actor);
        }
    }

    private Notice pushed(Repo repo, String branch, @Nullable String before, @Nullable String after, Account actor) {
        boolean forced = before != null && after != null && !before.equals(repo.git.mergeBase(before, after));
        var commits = commits(repo, before, after);
        var pushed = commits.stream()
                .map(sha -> stage.render().commits.pushed(repo, sha))
                .toList();
        var fields = Json.object(
                "ref",
                HEADS + branch,
                "before",
                before == null ? NONE : before,
                "after",
                after == null ? NONE : after,
                "created",
                before == null,
                "deleted",
                after == null,
                "forced",
                forced,
                "base_ref",
                null,
                "compare",
                stage.render().urls.api("/" + repo.fullName() + "/compare/" + before + "..." + after),
                "commits",
                pushed,
                "head_commit",
                after == null ? null : stage.render().commits.pushed(repo, after),
                "pusher",
                Json.object("name", actor.login(), "email", actor.noReply()));
        return Notice.of("push", null, actor, fields);
    }

    private static List<String> commits(Repo repo, @Nullable String before, @Nullable String after) {
        if (after == null) {
            return List.of();
        }
        String from = before != null || repo.defaultBranch.isEmpty() ? before : repo.head(repo.defaultBranch);
        var all = after.equals(from) ? List.<String>of() : repo.git.commitsBetween(from, after);
        return all.subList(Math.max(0, all.size() - 20), all.size());
    }

    private static Notice created(String event, Repo repo, String branch, Account actor) {
        var fields = Json.object("ref", branch, "ref_type", "branch", "pusher_type", "user");
        if (event.equals("create")) {
            fields.putAll(Json.object("master_branch", repo.defaultBranch, "description", null));
        }
        return Notice.of(event, null, actor, fields);
    }

    private void synchronize(Repo repo, String branch, String commit, Account actor) {
        for (Pull pull : affected(repo, branch)) {
            String before = pull.headSha;
            pull.headSha = commit;
            refresh(pull);
            var fields = Json.object(
                    "number",
                    pull.number,
                    "before",
                    before,
                    "after",
                    commit,
                    "pull_request",
                    stage.render().pulls.full(pull));
            stage.hooks().send(pull.base, Notice.of("pull_request", "synchronize", actor, fields));
        }
        for (Pull pull : repo.pulls.values()) {
            if (pull.open() && pull.baseRef.equals(branch)) {
                mergeRef(pull);
            }
        }
    }

    private void closeHeadless(Repo repo, String branch, Account actor) {
        for (Pull pull : affected(repo, branch)) {
            pull.closedAt = stage.world().now();
            var fields = Json.object(
                    "number", pull.number, "pull_request", stage.render().pulls.full(pull));
            stage.hooks().send(pull.base, Notice.of("pull_request", "closed", actor, fields));
        }
    }

    private List<Pull> affected(Repo repo, String branch) {
        var found = new ArrayList<Pull>();
        for (Pull pull : stage.world().pulls()) {
            if (pull.open() && repo.equals(pull.head) && pull.headRef.equals(branch)) {
                found.add(pull);
            }
        }
        return found;
    }

    /** Brings a pull request up to its head: base, refs, and the places of its threads. */
    void refresh(Pull pull) {
        String base = pull.base.head(pull.baseRef);
        pull.baseSha = base == null ? pull.baseSha : base;
        pull.updatedAt = stage.world().now();
        pull.heads.add(pull.headSha);
        pull.base.git.update("refs/pull/" + pull.number + "/head", pull.headSha);
        mergeRef(pull);
        ThreadPlaces.refresh(pull);
    }

    /** Writes the test merge commit, or takes the ref away when there are conflicts. */
    private void mergeRef(Pull pull) {
        String ref = "refs/pull/" + pull.number + "/merge";
        String base = pull.base.head(pull.baseRef);
        String tree = base == null ? null : new Merges(pull.base.git).merge(base, pull.headSha);
        if (tree == null || base == null) {
            pull.mergeCommit = null;
            pull.base.git.delete(ref);
            return;
        }
        pull.mergeCommit = pull.base.git.commit(new NewCommit(
                tree,
                List.of(base, pull.headSha),
                "Merge " + pull.headSha + " into " + base,
                Person.of(pull.author),
                Person.WEB_FLOW,
                stage.world().now()));
        pull.base.git.update(ref, pull.mergeCommit);
    }
}
