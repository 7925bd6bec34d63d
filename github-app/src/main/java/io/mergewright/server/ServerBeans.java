package io.mergewright.server;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the HTTP server what it is there for, and closes it when that ends. */
@Singleton
final class ServerBeans {
    private final Server server = Opening.await();

    ServerBeans(Meters meters) {
        server.hear(new Heard(meters, meters::reviewed));
    }

    @Produces
    @Singleton
    Server server() {
        return server;
    }

    void started(@Observes StartupEvent event) {
        server.start();
    }

    void stopping(@Observes ShutdownEvent event) {
        server.close();
    }
}
