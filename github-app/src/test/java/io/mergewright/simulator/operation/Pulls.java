package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.Pull;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.render.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens, edits, closes and labels pull requests. */
public final class Pulls {
    private final Stage stage;
    private final Branches branches;

    Pulls(Stage stage, Branches branches) {
        this.stage = stage;
        this.branches = branches;
    }

    /** What a pull request is opened with; head and base are names of branches. */
    public record Opening(
            Repo head,
            String headRef,
            String baseRef,
            String title,
            @Nullable String body,
            boolean draft) {}

    public Pull open(Repo repo, Account author, Opening opening) {
        String head = opening.head().head(opening.headRef());
        String base = repo.head(opening.baseRef());
        if (head == null || base == null) {
            throw new RefusedException("no such branch: " + opening.headRef() + " or " + opening.baseRef());
        }
        var from = new Pull.Branches(opening.head(), opening.headRef(), head, opening.baseRef(), base);
        var pull = new Pull(
                stage.world().ids.next(),
                ++repo.lastNumber,
                repo,
                author,
                from,
                opening.title(),
                stage.world().now());
        pull.body = opening.body();
        pull.draft = opening.draft();
        pull.maintainerCanModify = pull.fromFork();
        repo.pulls.put(pull.number, pull);
        branches.refresh(pull);
        tell(pull, "opened", author, Map.of());
        return pull;
    }

    public void edit(Pull pull, Account actor, @Nullable String title, @Nullable String body) {
        var changes = Json.object();
        if (title != null && !title.equals(pull.title)) {
            changes.put("title", Json.object("from", pull.title));
            pull.title = title;
        }
        if (body != null && !body.equals(pull.body)) {
            changes.put("body", Json.object("from", pull.body == null ? "" : pull.body));
            pull.body = body;
        }
        edited(pull, actor, changes);
    }

    public void changeBase(Pull pull, Account actor, String branch) {
        var from = Json.object("ref", Json.object("from", pull.baseRef), "sha", Json.object("from", pull.baseSha));
        if (pull.base.head(branch) == null) {
            throw new RefusedException("no such branch: " + branch);
        }
        pull.baseRef = branch;
        branches.refresh(pull);
        edited(pull, actor, Json.object("base", from));
    }

    private void edited(Pull pull, Account actor, Map<String, Object> changes) {
        tell(pull, "edited", actor, Json.object("changes", changes));
    }

    public void draft(Pull pull, Account actor, boolean draft) {
        pull.draft = draft;
        tell(pull, draft ? "converted_to_draft" : "ready_for_review", actor, Map.of());
    }

    public void close(Pull pull, Account actor) {
        pull.closedAt = stage.world().now();
        tell(pull, "closed", actor, Map.of());
    }

    public void reopen(Pull pull, Account actor) {
        if (pull.merged() || pull.head == null || pull.head.head(pull.headRef) == null) {
            throw new RefusedException("a merged pull request, or one without its branch, cannot be opened again");
        }
        pull.closedAt = null;
        branches.refresh(pull);
        tell(pull, "reopened", actor, Map.of());
    }

    /** Gives a label, which is made when it is new. */
    public void label(Pull pull, Account actor, String name) {
        var label = pull.base.labels.computeIfAbsent(
                name, text -> new Repo.Label(stage.world().ids.next(), text, "ededed"));
        if (pull.labels.add(name)) {
            tell(
                    pull,
                    "labeled",
                    actor,
                    Json.object("label", stage.render().pulls.label(pull.base, label)));
        }
    }

    public void unlabel(Pull pull, Account actor, String name) {
        if (pull.labels.remove(name)) {
            var label = pull.base.labels.get(name);
            tell(
                    pull,
                    "unlabeled",
                    actor,
                    Json.object("label", stage.render().pulls.label(pull.base, label)));
        }
    }

    void tell(Pull pull, String action, Account actor, Map<String, Object> more) {
        pull.updatedAt = stage.world().now();
        var fields = Json.object(
                "number", pull.number, "pull_request", stage.render().pulls.full(pull));
        fields.putAll(more);
        stage.hooks().send(pull.base, Notice.of("pull_request", action, actor, fields));
    }
}
