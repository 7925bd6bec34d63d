package io.mergewright.server;

import io.mergewright.delivery.Delivery;
import io.mergewright.github.AppState;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * {@code /}: leads whoever is signed in to the overview. For anybody else it tells whether the server works, or leads to the set-up where
 * that is still to be done.
 */
@Singleton
final class HomeRoute {
    private final Server server;
    private final Pages pages;
    private final AppCard card;
    private final Admission admission;

    HomeRoute(Server server, Pages pages) {
        this.server = server;
        this.pages = pages;
        this.admission = server.entrance().admission();
        this.card = new AppCard(server.github(), server.clock());
    }

    void register(@Observes Router router) {
        router.get("/").blockingHandler(pages.guarded(this::show), false);
    }

    private void show(RoutingContext context) {
        if (admission.bySession(context.request()).person().isPresent()) {
            context.redirect("overview");
            return;
        }
        AppState state = server.app().state();
        if (state instanceof AppState.Missing) {
            context.redirect("setup");
        } else if (state instanceof AppState.Unusable) {
            pages.problem(
                    context,
                    500,
                    "The app cannot be used",
                    "What is set up as the GitHub App of this server is damaged or incomplete. Its log says what is"
                            + " wrong; so does mergewright doctor.");
        } else {
            status(context);
        }
    }

    private void status(RoutingContext context) {
        var known = card.find();
        URI url = server.configuration().server().publicUrl();
        pages.show(
                context,
                200,
                "home",
                Map.of(
                        "name", known.map(AppCard.Card::name).orElse("Mergewright"),
                        "page", known.map(AppCard.Card::page).orElse(""),
                        "webhook", (url == null ? "" : url.toString()) + WebhookRoute.PATH,
                        "deliveries", deliveries()));
    }

    private String deliveries() {
        List<Delivery> newest = server.deliveries().newest(null, 1);
        if (newest.isEmpty()) {
            return "none has come in yet";
        }
        return "the last came in at %s; %d wait to be handled"
                .formatted(
                        newest.get(0).receivedAt().truncatedTo(ChronoUnit.SECONDS),
                        server.deliveries().backlog().waiting());
    }
}
