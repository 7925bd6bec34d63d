package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.Installation;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.render.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Installs apps, changes what they may do and where, and moves repositories about. */
public final class Installations {
    private final Stage stage;

    Installations(Stage stage) {
        this.stage = stage;
    }

    /** Installs on all repositories of the account, or on those alone that are given. */
    public Installation install(App app, Account account, List<Repo> selected, Account actor) {
        var installation = new Installation(
                stage.world().ids.next(), app, account, stage.world().now());
        installation.all = selected.isEmpty();
        selected.forEach(repo -> installation.selected.add(repo.id));
        stage.world().installations.put(installation.id, installation);
        tell(installation, "created", actor, Json.object("repositories", repositories(installation)));
        return installation;
    }

    public void uninstall(Installation installation, Account actor) {
        var repositories = repositories(installation);
        installation.deleted = true;
        tell(installation, "deleted", actor, Json.object("repositories", repositories));
    }

    public void suspend(Installation installation, Account actor, boolean suspended) {
        installation.suspendedAt = suspended ? stage.world().now() : null;
        installation.suspendedBy = suspended ? actor : null;
        tell(installation, suspended ? "suspend" : "unsuspend", actor, Map.of());
    }

    /** The account accepts what the app asks for. */
    public void grant(Installation installation, Account actor, Map<String, String> permissions, List<String> events) {
        installation.permissions = Map.copyOf(permissions);
        installation.events = List.copyOf(events);
        tell(installation, "new_permissions_accepted", actor, Json.object("repositories", repositories(installation)));
    }

    public void add(Installation installation, Repo repo, Account actor) {
        installation.selected.add(repo.id);
        changed(installation, "added", actor, List.of(repo), List.of());
    }

    public void remove(Installation installation, Repo repo, Account actor) {
        if (installation.all) {
            stage.world().reposOf(installation).forEach(one -> installation.selected.add(one.id));
            installation.all = false;
        }
        installation.selected.remove(repo.id);
        changed(installation, "removed", actor, List.of(), List.of(repo));
    }

    private void changed(
            Installation installation, String action, Account actor, List<Repo> added, List<Repo> removed) {
        var fields = Json.object(
                "repository_selection",
                installation.all ? "all" : "selected",
                "repositories_added",
                added.stream().map(stage.render().repositories::brief).toList(),
                "repositories_removed",
                removed.stream().map(stage.render().repositories::brief).toList(),
                "requester",
                null);
        stage.hooks().send(installation, Notice.of("installation_repositories", action, actor, fields));
    }

    private void tell(Installation installation, String action, Account actor, Map<String, Object> fields) {
        installation.updatedAt = stage.world().now();
        stage.hooks().send(installation, Notice.of("installation", action, actor, fields));
    }

    private List<Map<String, Object>> repositories(Installation installation) {
        return stage.world().reposOf(installation).stream()
                .map(stage.render().repositories::brief)
                .toList();
    }

    /** Gives a repository another name; requests for the old one are redirected. */
    public void rename(Repo repo, String name, Account actor) {
        String before = repo.name;
        stage.world().formerNames.put(repo.fullName().toLowerCase(Locale.ROOT), repo.id);
        repo.name = name;
        var changes = Json.object("repository", Json.object("name", Json.object("from", before)));
        stage.hooks().send(repo, Notice.of("repository", "renamed", actor, Json.object("changes", changes)));
    }

    /** Gives a repository to another account. */
    public void transfer(Repo repo, Account owner, Account actor) {
        var from = Json.object("user", stage.render().accounts.of(repo.owner));
        stage.world().formerNames.put(repo.fullName().toLowerCase(Locale.ROOT), repo.id);
        repo.owner = owner;
        var changes = Json.object("owner", Json.object("from", from));
        stage.hooks().send(repo, Notice.of("repository", "transferred", actor, Json.object("changes", changes)));
    }

    public void archive(Repo repo, Account actor, boolean archived) {
        repo.archived = archived;
        stage.hooks().send(repo, Notice.of("repository", archived ? "archived" : "unarchived", actor, Map.of()));
    }
}
