package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.render.Json;
import java.util.List;
import java.util.Map;

/** Repositories, their people and branches, and what concerns no repository. */
final class RepositoryEndpoints {
    private final Desk desk;
    private final RateLimits limits;

    RepositoryEndpoints(Desk desk, RateLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    Answer get(Call call) {
        return Answer.ok(desk.render().repositories.full(call.repo()));
    }

    Answer branch(Call call) {
        String sha = call.repo().head(call.path("branch"));
        if (sha == null) {
            throw ApiException.of(404, "Branch not found");
        }
        return Answer.ok(Json.object(
                "name", call.path("branch"),
                "commit", desk.render().commits.of(call.repo(), sha),
                "protected", false));
    }

    Answer permission(Call call) {
        var user = desk.account(call.path("username"));
        var permission = call.repo().permissionOf(user);
        return Answer.ok(Json.object(
                "permission", permission.legacyName(),
                "role_name", permission.roleName(),
                "user",
                        Json.plus(
                                desk.render().accounts.of(user),
                                "role_name",
                                permission.roleName(),
                                "permissions",
                                Json.object(
                                        "admin", permission.atLeast(Permission.ADMIN),
                                        "maintain", permission.atLeast(Permission.MAINTAIN),
                                        "push", permission.atLeast(Permission.WRITE),
                                        "triage", permission.atLeast(Permission.TRIAGE),
                                        "pull", permission.atLeast(Permission.READ)))));
    }

    Answer user(Call call) {
        return Answer.ok(desk.render().accounts.of(desk.account(call.path("username"))));
    }

    Answer rateLimit(Call call) {
        var standing = limits.standing(RestHandler.name(call.caller()));
        Map<String, Object> rate = Json.object(
                "limit", standing.limit(),
                "remaining", standing.remaining(),
                "reset", standing.resets().getEpochSecond(),
                "used", standing.used(),
                "resource", "core");
        return Answer.ok(Json.object("resources", Json.object("core", rate, "graphql", rate), "rate", rate));
    }

    Answer meta(Call call) {
        return Answer.ok(Json.object(
                "verifiable_password_authentication", false,
                "installed_version", call.request().prefix().isEmpty() ? null : "3.17.0",
                "hooks", List.of("127.0.0.1/32"),
                "web", List.of("127.0.0.1/32"),
                "api", List.of("127.0.0.1/32"),
                "git", List.of("127.0.0.1/32")));
    }
}
