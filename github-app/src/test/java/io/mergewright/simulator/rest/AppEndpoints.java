package io.mergewright.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.simulator.model.Installation;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.Token;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The app itself, its installations, and their access tokens. */
final class AppEndpoints {
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Desk desk;

    AppEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer app(Call call) {
        long installed = installations(call).size();
        return Answer.ok(Json.plus(desk.render().apps.of(call.app()), "installations_count", installed));
    }

    Answer installations(Call call, List<Installation> all) {
        return desk.pages().list(call, all, desk.render().apps::installation);
    }

    Answer listInstallations(Call call) {
        return installations(call, installations(call));
    }

    private List<Installation> installations(Call call) {
        return desk.world().installations.values().stream()
                .filter(one -> one.app.equals(call.app()) && !one.deleted)
                .toList();
    }

    Answer installation(Call call) {
        return Answer.ok(desk.render().apps.installation(find(call)));
    }

    private Installation find(Call call) {
        long id = call.id("installation_id");
        return installations(call).stream()
                .filter(one -> one.id == id)
                .findFirst()
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer installationOf(Call call) {
        return installations(call).stream()
                .filter(one -> one.covers(call.repo()))
                .findFirst()
                .map(one -> Answer.ok(desk.render().apps.installation(one)))
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer createToken(Call call) {
        var installation = find(call);
        if (installation.suspendedAt != null) {
            throw ApiException.of(403, "This installation has been suspended");
        }
        var repositories = repositories(call.body(), installation);
        var token = new Token(
                "ghs_" + "%032d".formatted(desk.world().ids.next()),
                installation,
                desk.world().now().plus(TOKEN_LIFE),
                permissions(call.body(), installation),
                repositories);
        desk.world().tokens.put(token.value(), token);
        var body = Json.object(
                "token", token.value(),
                "expires_at", token.expiresAt(),
                "permissions", token.permissions(),
                "repository_selection", repositories == null && installation.all ? "all" : "selected");
        if (repositories != null) {
            body.put(
                    "repositories",
                    repositories.stream()
                            .map(id -> desk.render()
                                    .repositories
                                    .full(desk.world().repos.get(id)))
                            .toList());
        }
        return Answer.created(body);
    }

    /** The ids that a token is limited to, null when it is to none. */
    private @Nullable Set<Long> repositories(JsonNode body, Installation installation) {
        if (!body.has("repositories") && !body.has("repository_ids")) {
            return null;
        }
        var chosen = new ArrayList<Repo>();
        for (var name : body.path("repositories")) {
            String fullName = installation.account.login() + "/" + name.asText();
            chosen.add(desk.world().repo(fullName).orElse(null));
        }
        for (var id : body.path("repository_ids")) {
            chosen.add(desk.world().repos.get(id.asLong()));
        }
        boolean allThere = chosen.stream().allMatch(repo -> repo != null && installation.covers(repo));
        if (!allThere) {
            throw ApiException.of(
                    422,
                    "There is at least one repository that does not exist or is not accessible to the parent"
                            + " installation.");
        }
        var ids = new TreeSet<Long>();
        chosen.stream().filter(Objects::nonNull).forEach(repo -> ids.add(repo.id));
        return ids;
    }

    private static Map<String, String> permissions(JsonNode body, Installation installation) {
        if (!body.has("permissions")) {
            return installation.permissions;
        }
        var asked = new TreeMap<String, String>();
        for (var entry : body.path("permissions").properties()) {
            String granted = installation.permissions.get(entry.getKey());
            String access = entry.getValue().asText();
            if (granted == null || (access.equals("write") && granted.equals("read"))) {
                throw ApiException.of(422, "The permissions requested are not granted to this installation.");
            }
            asked.put(entry.getKey(), access);
        }
        asked.putIfAbsent("metadata", "read");
        return asked;
    }

    Answer revokeToken(Call call) {
        desk.world().tokens.remove(call.token().value());
        return Answer.empty();
    }

    Answer repositories(Call call) {
        var token = call.token();
        var repos = desk.world().reposOf(token.installation()).stream()
                .filter(token::covers)
                .toList();
        return desk.pages().counted(call, "repositories", repos, desk.render().repositories::full);
    }
}
