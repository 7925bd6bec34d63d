package io.mergewright.server;

import io.mergewright.cli.ServeCommand;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Opens the server for the HTTP server around it, and closes it when that ends. */
@Singleton
final class ServerBeans {
    private final Server server;

    ServerBeans(@CommandLineArguments String[] arguments, Meters meters) {
        var served = ServeCommand.parsed(arguments);
        var heard = new Heard(meters, meters::reviewed);
        this.server = Server.open(served.configuration(), served.diagnoser(), heard, Clock.systemUTC());
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
