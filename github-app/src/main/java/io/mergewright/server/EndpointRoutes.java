package io.mergewright.server;

import io.mergewright.access.Person;
import io.mergewright.store.StoreException;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import io.mergewright.web.Verb;
import io.mergewright.web.Visit;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts the endpoints on the router: who asks, whether the rule admits them, what came along, and the answer. */
@Singleton
final class EndpointRoutes {
    private static final Logger LOG = Logger.getLogger("io.mergewright.server");
    private static final int LARGEST_BODY = 256 << 10;

    private final Server server;
    private final Admission admission;
    private final Replies replies;

    EndpointRoutes(Server server, Pages pages) {
        this.server = server;
        this.admission = server.entrance().admission();
        this.replies = new Replies(pages);
    }

    void register(@Observes Router router) {
        server.site().endpoints().forEach(endpoint -> add(router, endpoint));
    }

    private void add(Router router, Endpoint endpoint) {
        String path = endpoint.path().replaceAll("\\{([a-z]+)}", ":$1");
        var route = router.route(HttpMethod.valueOf(endpoint.verb().name()), path);
        if (endpoint.verb() == Verb.POST) {
            route.handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY));
        }
        route.blockingHandler(context -> answer(context, endpoint), false);
    }

    private void answer(RoutingContext context, Endpoint endpoint) {
        Admission.Guest guest = Admission.NOBODY;
        Reply reply;
        try {
            guest = admission.of(context.request(), endpoint);
            reply = reply(context, endpoint, guest);
            if (reply instanceof Reply.SignOut) {
                admission.end(guest);
            }
        } catch (BadInputException e) {
            reply = new Reply.Problem(400, "That cannot be used", e.reason() + ".");
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "{0} cannot be answered: {1}", new Object[] {endpoint.path(), e.getMessage()});
            reply = new Reply.Problem(503, "Not now", "The server cannot use its database. Its log says why.");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, endpoint.path() + " cannot be answered", e);
            reply = new Reply.Problem(500, "Something went wrong", "The log of the server says what.");
        }
        replies.send(context, endpoint, guest, reply);
    }

    private Reply reply(RoutingContext context, Endpoint endpoint, Admission.Guest guest) {
        Optional<Person> person = guest.person();
        if (guest.refusal().isPresent()) {
            return guest.refusal().get();
        }
        if (!endpoint.rule().admits(person)) {
            return person.isEmpty() ? signInFirst(context, endpoint) : tooLittle(endpoint);
        }
        Parameters form = form(context, endpoint);
        if (endpoint.verb().changes() && !guest.mayChange(context.request(), form.raw("csrf"))) {
            return new Reply.Problem(
                    403,
                    "Not sent by this page",
                    "Open the page anew and try again: the form was made for another session.");
        }
        var browser = new Browser(context.request());
        return endpoint.action()
                .apply(new Visit(
                        person, browser.address(), parameters(context), form, guest.device(context.request())));
    }

    private static Reply signInFirst(RoutingContext context, Endpoint endpoint) {
        return endpoint.isApi() || endpoint.verb().changes()
                ? new Reply.Problem(401, "Not signed in", "Sign in, or send an API token as a bearer token.")
                : new Reply.Redirect(
                        "/login?next=" + Replies.encoded(context.request().uri()));
    }

    private static Reply tooLittle(Endpoint endpoint) {
        String role = endpoint.rule().least().orElseThrow().label();
        return new Reply.Problem(403, "Not allowed", "This takes the role " + role + ".");
    }

    private static Parameters parameters(RoutingContext context) {
        Map<String, String> values = new HashMap<>();
        context.queryParams().forEach(entry -> values.putIfAbsent(entry.getKey(), entry.getValue()));
        values.putAll(context.pathParams());
        return new Parameters(values);
    }

    private static Parameters form(RoutingContext context, Endpoint endpoint) {
        if (endpoint.verb() != Verb.POST) {
            return Parameters.NONE;
        }
        String type = String.valueOf(context.request().getHeader("Content-Type"));
        if (type.startsWith("application/json")) {
            return new Parameters(JsonText.object(String.valueOf(context.body().asString("UTF-8"))));
        }
        Map<String, String> values = new HashMap<>();
        context.request().formAttributes().forEach(entry -> values.putIfAbsent(entry.getKey(), entry.getValue()));
        return new Parameters(values);
    }
}
