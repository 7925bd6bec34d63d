package io.mergewright.simulator.rest;

import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request and lets it answer, under the lock of the state. */
final class Router {
    private final World world;
    private final List<Route> routes;
    private final Gate gate;
    private final String base;

    Router(World world, List<Route> routes, String base) {
        this.world = world;
        this.routes = List.copyOf(routes);
        this.gate = new Gate(world);
        this.base = base;
    }

    private record Found(Route route, Map<String, String> path) {}

    boolean creates(Request request) {
        return find(request.method(), named(request.path()))
                .map(found -> found.route().access().creates())
                .orElse(false);
    }

    Answer answer(Request request, Caller caller) {
        return world.locked(() -> {
            var moved = gate.moved(request);
            if (moved.isPresent()) {
                return Answer.redirect(301, base + request.prefix() + moved.get());
            }
            var found = find(request.method(), named(request.path()));
            if (found.isEmpty()) {
                throw ApiException.of(404, "Not Found");
            }
            var call =
                    gate.enter(request, caller, found.get().route(), found.get().path());
            return found.get().route().endpoint().apply(call);
        });
    }

    private String named(String path) {
        String byName = path.startsWith("/repositories/") ? world.locked(() -> gate.byName(path)) : null;
        return byName == null ? path : byName;
    }

    private Optional<Found> find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        return routes.stream()
                .filter(route -> route.method().equals(wanted))
                .flatMap(route -> route.match(path).map(values -> new Found(route, values)).stream())
                .findFirst();
    }
}
