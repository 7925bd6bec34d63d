package io.mergewright.server;

import io.mergewright.store.StoreException;
import io.quarkus.qute.Engine;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Renders pages; whatever is put into them is escaped. Thread-safe. */
@Singleton
final class Pages {
    private static final Logger LOG = Logger.getLogger("io.mergewright.server");

    private final Engine engine;

    Pages(Engine engine) {
        this.engine = engine;
    }

    /** Answers with the page {@code template}. */
    void show(RoutingContext context, int status, String template, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("root", root(context.request().path()));
        all.putIfAbsent("section", "");
        String page = engine.getTemplate(template + ".html").data(all).render();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(page);
    }

    /** Answers that something is not as it should be. */
    void problem(RoutingContext context, int status, String title, String text) {
        show(context, status, "problem", Map.of("title", title, "text", text));
    }

    /** The way up to the first page, which need not be at the root of a host. */
    static String root(String path) {
        long levels = path.chars().filter(letter -> letter == '/').count() - 1;
        return levels < 1 ? "./" : "../".repeat((int) Math.min(levels, 9));
    }

    /** A page that fails says so, without a reason for strangers to read. */
    Handler<RoutingContext> guarded(Handler<RoutingContext> page) {
        return context -> {
            try {
                page.handle(context);
            } catch (StoreException e) {
                LOG.log(Level.WARNING, "a page cannot be shown: {0}", e.getMessage());
                problem(context, 503, "Not now", "The server cannot use its database. Look at its log.");
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a page cannot be shown", e);
                problem(context, 500, "Something went wrong", "The log of the server says what.");
            }
        };
    }
}
