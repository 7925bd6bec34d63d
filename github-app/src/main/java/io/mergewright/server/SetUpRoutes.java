package io.mergewright.server;

import io.mergewright.setup.AppWish;
import io.mergewright.setup.SetUp;
import io.mergewright.setup.SetUp.Outcome.Made;
import io.mergewright.setup.SetUp.Outcome.Refused;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /setup}: the pages that make the app of a server that has none. Where there is one, they are not there. */
@Singleton
final class SetUpRoutes {
    static final String PATH = "/setup";

    private static final String MADE = PATH + "/made";
    private static final int LARGEST_FORM = 16 << 10;

    private final SetUp setUp;
    private final SetUpAccess access;
    private final @Nullable URI publicUrl;
    private final Pages pages;
    private final String file;

    SetUpRoutes(Server server, Pages pages) {
        this.setUp = server.setUp();
        this.access = new SetUpAccess(setUp);
        this.publicUrl = server.configuration().server().publicUrl();
        this.pages = pages;
        this.file = server.app().files().file().toAbsolutePath().toString();
    }

    void register(@Observes Router router) {
        router.get(PATH).blockingHandler(pages.guarded(context -> admitted(context, this::form)), false);
        router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM))
                .blockingHandler(pages.guarded(context -> admitted(context, this::ask)), false);
        router.get(MADE).blockingHandler(pages.guarded(this::made), false);
    }

    private void admitted(RoutingContext context, Consumer<RoutingContext> page) {
        if (!setUp.isNeeded()) {
            pages.problem(context, 404, "Not found", "This server has its app: another cannot be made here.");
            return;
        }
        switch (access.visitor(context)) {
            case ADMITTED -> page.accept(context);
            case CAME_BY_KEY -> context.redirect("setup");
            case STRANGER ->
                pages.problem(
                        context,
                        403,
                        "Not for everybody",
                        "Open the link that this server wrote into its log when it started. It is good for one use"
                                + " within a day; after that start the server anew.");
            case HELD_BACK -> heldBack(context);
        }
    }

    private void heldBack(RoutingContext context) {
        context.response().putHeader("Retry-After", "60");
        pages.problem(context, 429, "Too many wrong keys", "Wait a minute.");
    }

    private void form(RoutingContext context) {
        form(context, 200, new AppWish("Mergewright", "", url(context.request())), List.of());
    }

    /** What is configured, or else how the server was reached. */
    private String url(HttpServerRequest request) {
        return publicUrl == null ? "http://" + Objects.toString(request.getHeader("Host"), "") : publicUrl.toString();
    }

    private void form(RoutingContext context, int status, AppWish wish, List<String> problems) {
        pages.show(
                context,
                status,
                "setup/form",
                Map.of(
                        "name", wish.name(),
                        "organisation", wish.organisation(),
                        "publicUrl", wish.publicUrl(),
                        "longest", AppWish.LONGEST_NAME,
                        "web", setUp.web().origin().getHost(),
                        "problems", problems));
    }

    private void ask(RoutingContext context) {
        HttpServerRequest request = context.request();
        var wish = new AppWish(
                Objects.toString(request.getFormAttribute("name"), ""),
                Objects.toString(request.getFormAttribute("organisation"), ""),
                Objects.toString(request.getFormAttribute("public-url"), ""));
        List<String> problems = wish.problems(setUp.web());
        if (!problems.isEmpty()) {
            form(context, 422, wish, problems);
            return;
        }
        var question = setUp.ask(wish);
        PageHeaders.allowForms(context.response(), setUp.web().origin());
        pages.show(
                context,
                200,
                "setup/ask",
                Map.of(
                        "address", question.address().toString(),
                        "manifest", question.manifest(),
                        "name", wish.name(),
                        "web", setUp.web().origin().getHost(),
                        "permissions", setUp.needs().explained(),
                        "events", setUp.needs().events()));
    }

    /** Whoever comes here comes from GitHub, without a cookie of ours; what he brings along is a secret that only an admitted visitor got. */
    private void made(RoutingContext context) {
        HttpServerRequest request = context.request();
        String address = new Browser(request).address();
        if (setUp.isHeldBack(address)) {
            heldBack(context);
            return;
        }
        var outcome = setUp.made(
                Objects.toString(request.getParam("code"), ""),
                Objects.toString(request.getParam("state"), ""),
                address);
        if (outcome instanceof Made made) {
            pages.show(
                    context,
                    200,
                    "setup/made",
                    Map.of("app", made.app().slug(), "page", made.app().page(), "file", file));
        } else {
            pages.problem(context, 409, "No app was made", ((Refused) outcome).reason());
        }
    }
}
