package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets a caller in to a route, or refuses: who it is, the repository, the permission. */
final class Gate {
    private static final String FORBIDDEN = "Resource not accessible by integration";

    private final World world;

    Gate(World world) {
        this.world = world;
    }

    Call enter(Request request, Caller caller, Route route, Map<String, String> path) {
        checkCaller(caller, route.access().kind());
        var repo = path.containsKey("repo") ? repo(path) : null;
        if (repo != null && caller instanceof Caller.AsInstallation installation) {
            checkRepo(request, installation, repo);
        }
        if (caller instanceof Caller.AsInstallation installation) {
            checkPermission(installation, route.access());
        }
        if (repo != null && repo.archived && !request.reads()) {
            throw ApiException.of(403, "Repository was archived so is read-only.");
        }
        return new Call(request, caller, path, repo);
    }

    private static void checkCaller(Caller caller, Access.Kind kind) {
        if (kind == Access.Kind.ANYONE) {
            return;
        }
        if (caller instanceof Caller.Anonymous) {
            throw ApiException.of(
                    401, kind == Access.Kind.APP ? "A JSON web token could not be decoded" : "Requires authentication");
        }
        if (kind == Access.Kind.APP && !(caller instanceof Caller.AsApp)) {
            throw ApiException.of(401, "A JSON web token could not be decoded");
        }
        if (kind == Access.Kind.INSTALLATION && !(caller instanceof Caller.AsInstallation)) {
            throw ApiException.of(403, FORBIDDEN);
        }
        if (kind == Access.Kind.PERSON && !(caller instanceof Caller.AsPerson)) {
            throw ApiException.of(403, FORBIDDEN);
        }
    }

    private Repo repo(Map<String, String> path) {
        return world.repo(path.get("owner") + "/" + path.get("repo"))
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    private static void checkRepo(Request request, Caller.AsInstallation caller, Repo repo) {
        if (caller.token().covers(repo)) {
            return;
        }
        if (repo.isPrivate) {
            throw ApiException.of(404, "Not Found");
        }
        if (!request.reads()) {
            throw ApiException.of(403, FORBIDDEN);
        }
    }

    private static void checkPermission(Caller.AsInstallation caller, Access access) {
        boolean granted = access.anyOf().isEmpty()
                || access.anyOf().stream().anyMatch(need -> caller.token().grants(need.permission(), need.access()));
        if (!granted) {
            throw ApiException.of(403, FORBIDDEN);
        }
    }

    /** Where a request for a repository that was renamed should go instead: its path by the id. */
    Optional<String> moved(Request request) {
        String[] parts = request.path().split("/", 5);
        if (parts.length < 4 || !parts[1].equals("repos")) {
            return Optional.empty();
        }
        String name = Request.decode(parts[2]) + "/" + Request.decode(parts[3]);
        if (world.repo(name).isPresent()) {
            return Optional.empty();
        }
        String rest = parts.length == 5 ? "/" + parts[4] : "";
        return world.renamed(name).map(repo -> "/repositories/" + repo.id + rest);
    }

    /** The path by owner and name for one by id, null when there is no such repository. */
    @Nullable
    String byName(String path) {
        String[] parts = path.split("/", 4);
        try {
            var repo = world.repos.get(Long.parseLong(parts[2]));
            return repo == null || repo.deleted
                    ? null
                    : "/repos/" + repo.fullName() + (parts.length == 4 ? "/" + parts[3] : "");
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
