package io.mergewright.server;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;

/** What every response tells browsers: nothing but our own files, in nobody's frame, and no address of ours to others. */
@Singleton
final class PageHeaders {
    /** Before every route that answers. */
    private static final int FIRST = -1_000;

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            put(context.response());
            if (new Browser(context.request()).isEncrypted()) {
                context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
            }
            context.next();
        });
    }

    private static void put(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "strict-origin")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    /** Lets forms of this one page go to {@code origin} too. */
    static void allowForms(HttpServerResponse response, URI origin) {
        response.putHeader("Content-Security-Policy", POLICY + " " + origin);
    }
}
