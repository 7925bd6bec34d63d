package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.Installation;
import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.util.List;

/** What an app is told in the name of a person who signed in by it: never more than both may see. */
final class PersonEndpoints {
    private final Desk desk;

    PersonEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer user(Call call) {
        return Answer.ok(desk.render().accounts.of(call.userToken().person()));
    }

    Answer installations(Call call) {
        var visible = mine(call).stream()
                .filter(one -> !repositories(call, one).isEmpty())
                .toList();
        return desk.pages().counted(call, "installations", visible, desk.render().apps::installation);
    }

    Answer repositories(Call call) {
        long id = call.id("installation_id");
        var installation = mine(call).stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
        return desk.pages()
                .counted(call, "repositories", repositories(call, installation), desk.render().repositories::full);
    }

    private List<Installation> mine(Call call) {
        return desk.world().installations.values().stream()
                .filter(one -> one.app.equals(call.userToken().app()) && !one.deleted)
                .toList();
    }

    /** Those to which the person was given access: that everybody may read one does not count. */
    private List<Repo> repositories(Call call, Installation installation) {
        var person = call.userToken().person();
        return desk.world().reposOf(installation).stream()
                .filter(repo -> repo.owner.equals(person)
                        || repo.collaborators
                                .getOrDefault(person.login(), Permission.NONE)
                                .atLeast(Permission.READ))
                .toList();
    }

    Answer membership(Call call) {
        return membership(
                call,
                call.path("org"),
                call.path("org"),
                call.userToken().person().login());
    }

    Answer teamMembership(Call call) {
        String team = call.path("org") + "/" + call.path("team_slug");
        return membership(call, call.path("org"), team, call.path("username"));
    }

    private Answer membership(Call call, String org, String circle, String login) {
        boolean granted = mine(call).stream()
                .anyMatch(one -> one.account.login().equalsIgnoreCase(org) && one.permissions.containsKey("members"));
        if (!granted) {
            throw ApiException.of(403, "Resource not accessible by integration");
        }
        return desk.world()
                .signIns
                .state(circle, login)
                .map(state -> Answer.ok(Json.object("state", state, "role", "member")))
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }
}
