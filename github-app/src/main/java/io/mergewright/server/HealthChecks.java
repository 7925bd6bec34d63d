package io.mergewright.server;

import io.mergewright.github.AppState;
import io.mergewright.runtime.ProgramVersion;
import io.mergewright.store.StoreException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** {@code /q/health}: whether deliveries can be taken. It says nothing that strangers should not know. */
@Singleton
final class HealthChecks {
    private final Server server;

    HealthChecks(Server server) {
        this.server = server;
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck store() {
        return () -> {
            try {
                server.deliveries().backlog();
                return HealthCheckResponse.up("store");
            } catch (StoreException e) {
                return HealthCheckResponse.down("store");
            }
        };
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck work() {
        return () -> HealthCheckResponse.named("work")
                .status(server.queue().running().getAsBoolean())
                .build();
    }

    /** Up as well while there is no app: the pages that make one must be reachable. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck app() {
        return () -> {
            AppState state = server.app().state();
            String words = state instanceof AppState.Ready
                    ? "set up"
                    : state instanceof AppState.Missing ? "not set up" : "unusable, see the log";
            return HealthCheckResponse.named("github-app")
                    .status(!(state instanceof AppState.Unusable))
                    .withData("app", words)
                    .build();
        };
    }

    /** A process that answers is alive: a database that is away is no reason to start it anew. */
    @Produces
    @Singleton
    @Liveness
    HealthCheck process() {
        return () -> HealthCheckResponse.named("process")
                .up()
                .withData("version", ProgramVersion.number())
                .build();
    }
}
