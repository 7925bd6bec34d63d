package io.mergewright.server;

import io.mergewright.access.Person;
import io.mergewright.store.StoreException;
import io.mergewright.web.BadInputException;
import io.mergewright.web.Body;
import io.mergewright.web.Endpoint;
import io.mergewright.web.Parameters;
import io.mergewright.web.QueryText;
import io.mergewright.web.Reply;
import io.mergewright.web.Verb;
import io.mergewright.web.Visit;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Puts the endpoints on the router: who asks, whether the rule admits them, what came along, and the answer. */
@Singleton
final class EndpointRoutes {
    private static final Logger LOG = Logger.getLogger("io.mergewright.server");
    private static final Reply WRONG =
            new Reply.Problem(500, "Something went wrong", "The log of the server says what.");
    private static final Reply BUSY =
            new Reply.Problem(503, "Busy", "Several logs are being received already. Try again in a minute.");
    private static final String FILE = "io.mergewright.file";

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
        if (endpoint.body() instanceof Body.File file) {
            route.handler(context -> {
                context.request().pause();
                context.next();
            });
            route.blockingHandler(
                    context -> answer(context, endpoint, guest -> place(context, endpoint, file, guest)), false);
            route.handler(context -> receive(context, endpoint, file));
        } else if (endpoint.verb() == Verb.POST) {
            int most = ((Body.Form) endpoint.body()).mostBytes();
            route.handler(BodyHandler.create(false).setBodyLimit(most));
        }
        route.blockingHandler(
                context -> answer(context, endpoint, guest -> Optional.of(reply(context, endpoint, guest))), false);
    }

    /** @param action what is answered; empty to go on with the next handler */
    private void answer(RoutingContext context, Endpoint endpoint, Function<Admission.Guest, Optional<Reply>> action) {
        Admission.Guest guest = Admission.NOBODY;
        Reply reply;
        try {
            guest = admission.of(context.request(), endpoint);
            Optional<Reply> answer = action.apply(guest);
            if (answer.isEmpty()) {
                context.next();
                return;
            }
            reply = answer.get();
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
            reply = WRONG;
        }
        dropFile(context);
        send(context, endpoint, guest, reply);
    }

    /** A page that cannot be rendered is a problem too; nothing of it was sent yet. */
    private void send(RoutingContext context, Endpoint endpoint, Admission.Guest guest, Reply reply) {
        try {
            replies.send(context, endpoint, guest, reply);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, endpoint.path() + " cannot be written", e);
            replies.send(context, endpoint, guest, WRONG);
        }
    }

    /** Where the body goes, if it is to be received at all. */
    private Optional<Reply> place(RoutingContext context, Endpoint endpoint, Body.File body, Admission.Guest guest) {
        Optional<Reply> refusal = unadmitted(context, endpoint, guest)
                .or(() -> unmeant(context, endpoint, guest, ""))
                .or(() -> announced(context) > body.mostBytes()
                        ? Optional.of(Reception.tooLong(body))
                        : Optional.empty());
        if (refusal.isEmpty()) {
            Optional<Path> place = body.place().get();
            place.ifPresent(file -> context.put(FILE, file).addEndHandler(ended -> dropFile(context)));
            refusal = place.isPresent() ? Optional.empty() : Optional.of(BUSY);
        }
        refusal.ifPresent(reply -> Reception.leave(context));
        return refusal;
    }

    private static long announced(RoutingContext context) {
        try {
            return Long.parseLong(String.valueOf(context.request().getHeader("Content-Length")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private void receive(RoutingContext context, Endpoint endpoint, Body.File body) {
        new Reception(context, context.get(FILE), body, (refused, reply) -> {
                    Reception.leave(refused);
                    dropFile(refused);
                    replies.send(refused, endpoint, Admission.NOBODY, reply);
                })
                .begin();
    }

    private static void dropFile(RoutingContext context) {
        Path file = context.get(FILE);
        if (file != null) {
            Reception.delete(file);
        }
    }

    private Reply reply(RoutingContext context, Endpoint endpoint, Admission.Guest guest) {
        return unadmitted(context, endpoint, guest).orElseGet(() -> {
            Parameters form = form(context, endpoint);
            return unmeant(context, endpoint, guest, form.raw("csrf"))
                    .orElseGet(() -> endpoint.action().apply(visit(context, guest, form)));
        });
    }

    private static Visit visit(RoutingContext context, Admission.Guest guest, Parameters form) {
        Path file = context.get(FILE);
        return new Visit(
                guest.person(),
                new Browser(context.request()).address(),
                parameters(context),
                form,
                guest.device(context.request()),
                Optional.ofNullable(file));
    }

    private static Optional<Reply> unadmitted(RoutingContext context, Endpoint endpoint, Admission.Guest guest) {
        Optional<Person> person = guest.person();
        if (guest.refusal().isPresent()) {
            return guest.refusal().map(Reply.class::cast);
        }
        if (endpoint.rule().admits(person)) {
            return Optional.empty();
        }
        return Optional.of(person.isEmpty() ? signInFirst(context, endpoint) : tooLittle(endpoint));
    }

    private static Optional<Reply> unmeant(
            RoutingContext context, Endpoint endpoint, Admission.Guest guest, String csrf) {
        return endpoint.verb().changes() && !guest.mayChange(context.request(), csrf)
                ? Optional.of(new Reply.Problem(
                        403,
                        "Not sent by this page",
                        "Open the page anew and try again: the form was made for another session."))
                : Optional.empty();
    }

    private static Reply signInFirst(RoutingContext context, Endpoint endpoint) {
        return endpoint.isApi() || endpoint.verb().changes()
                ? new Reply.Problem(401, "Not signed in", "Sign in, or send an API token as a bearer token.")
                : new Reply.Redirect(
                        "/login?next=" + QueryText.encoded(context.request().uri()));
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
        if (endpoint.verb() != Verb.POST || endpoint.body() instanceof Body.File) {
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
