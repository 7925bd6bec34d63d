package io.mergewright.server;

import io.mergewright.github.AppState;
import io.mergewright.login.Doors;
import io.mergewright.runtime.ProgramVersion;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Says in the log where the server listens, and what is to be done next. */
@Singleton
final class Welcome {
    private static final Logger LOG = Logger.getLogger("io.mergewright.server");

    private final Server server;

    Welcome(Server server) {
        this.server = server;
    }

    void listening(@ObservesAsync HttpServerStart event, HttpServer http) {
        String host = event.options().getHost();
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        String here = "http://%s:%d".formatted(everywhere ? "127.0.0.1" : host, http.getPort());
        LOG.log(Level.INFO, "Mergewright {0} listens on {1}", new Object[] {ProgramVersion.number(), here});
        LOG.log(Level.INFO, comingIn(here));
        Opening.guest().ifPresent(guest -> guest.accept(link(here)));
        LOG.log(server.app().state() instanceof AppState.Unusable ? Level.SEVERE : Level.INFO, next(here));
    }

    /** How people come in. */
    String comingIn(String here) {
        Doors doors = server.entrance().logIn().doors();
        if (doors.areByGitHub()) {
            return "People sign in by GitHub";
        }
        return server.configuration().server().isForThisMachine()
                ? "Open the pages, once and within a day: " + link(here)
                : "Nobody can sign in: set access.organisations, access.teams or access.users, and access.client-id with"
                        + " access.client-secret";
    }

    private String link(String here) {
        return "%s/link?key=%s".formatted(here, server.key());
    }

    /** What to do next. */
    String next(String here) {
        URI url = server.configuration().server().publicUrl();
        AppState state = server.app().state();
        if (state instanceof AppState.Unusable unusable) {
            return "The GitHub App cannot be used: " + unusable.reason();
        }
        if (state instanceof AppState.Ready) {
            return "GitHub delivers to "
                    + (url == null ? "the public address of this server, /webhook" : url + "/webhook");
        }
        return "There is no GitHub App yet. Make one, within a day: %s%s?key=%s"
                .formatted(
                        url == null ? here : url,
                        SetUpRoutes.PATH,
                        server.setUp().key());
    }
}
