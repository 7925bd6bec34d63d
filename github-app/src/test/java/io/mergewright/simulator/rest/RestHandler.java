package io.mergewright.simulator.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.mergewright.simulator.model.World;
import io.mergewright.simulator.operation.ApiException;
import io.mergewright.simulator.operation.RefusedException;
import io.mergewright.simulator.rest.RequestLog.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes a request through faults, sign-in, limits and its route, answers it and writes it down. */
public final class RestHandler implements HttpHandler {
    private final World world;
    private final Router router;
    private final Authenticator authenticator;
    private final RateLimits limits;
    private final Faults faults;
    private final RequestLog log;
    private final GitHandler git;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    public RestHandler(Desk desk, Faults faults, RequestLog log, boolean gitTransport) {
        this.world = desk.world();
        this.limits = new RateLimits(world.clock, desk.limits());
        this.router = new Router(
                world, new Routes(desk, limits).all(), desk.render().urls.base());
        this.authenticator = new Authenticator(world);
        this.faults = faults;
        this.log = log;
        this.git = new GitHandler(world, desk.render().urls.base(), gitTransport);
    }

    public GitHandler git() {
        return git;
    }

    public void limit(Limits other) {
        limits.limit(other);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try {
            exchange(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
            exchange.close();
        }
    }

    private void exchange(HttpExchange exchange) throws IOException, InterruptedException {
        var request = Request.read(exchange);
        faults.delay();
        var fault = faults.next(request.method() + " " + request.path());
        if (fault.isPresent() && fault.get().status() == 0) {
            write(request, null, 0);
            return;
        }
        Answer answer;
        Caller caller = new Caller.Anonymous();
        if (fault.isPresent()) {
            byte[] body = fault.get().body().getBytes(StandardCharsets.UTF_8);
            answer = new Answer(fault.get().status(), fault.get().headers(), body);
        } else {
            try {
                caller = world.locked(() -> authenticator.caller(request));
                answer = GitHandler.serves(request) ? git.answer(request, caller) : limited(request, caller);
            } catch (ApiException e) {
                answer = Answer.refusal(e);
            } catch (RefusedException e) {
                answer = Answer.refusal(ApiException.of(422, String.valueOf(e.getMessage())));
            }
        }
        write(request, caller, answer.status());
        send(exchange, request, answer);
    }

    private Answer limited(Request request, Caller caller) {
        if (underWay.get() > limits.concurrent()) {
            throw RateLimits.secondary(
                    "You have exceeded a secondary rate limit. Please wait a few minutes before you" + " try again.");
        }
        String name = name(caller);
        if (request.path().equals("/rate_limit")) {
            return router.answer(request, caller);
        }
        var standing = limits.count(name, cheap(request), router.creates(request));
        Answer answer;
        try {
            answer = tagged(request, router.answer(request, caller));
        } catch (ApiException e) {
            answer = Answer.refusal(e);
        }
        if (answer.status() == 304) {
            standing = limits.giveBack(name);
        }
        for (var header : RateLimits.headers(standing).entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** GraphQL has a budget of its own, in which a request costs as little as a reading one. */
    private static boolean cheap(Request request) {
        return request.reads() || request.path().endsWith("/graphql");
    }

    static String name(Caller caller) {
        if (caller instanceof Caller.AsInstallation installation) {
            return "installation ID " + installation.token().installation().id;
        }
        if (caller instanceof Caller.AsPerson person) {
            return "user ID " + person.token().person().id();
        }
        return caller instanceof Caller.AsApp app ? "app ID " + app.app().id : "127.0.0.1";
    }

    /** With an ETag; 304 without a body when the caller has that already. */
    private static Answer tagged(Request request, Answer answer) {
        if (!request.reads() || answer.status() != 200) {
            return answer;
        }
        String tag = "\"" + digest(answer.body()) + "\"";
        boolean known = request.header("If-None-Match")
                .map(tags -> tags.replace("W/", "").contains(tag))
                .orElse(false);
        var result = known ? new Answer(304, new TreeMap<>(), new byte[0]) : answer;
        return result.with("ETag", "W/" + tag);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    private void write(Request request, @Nullable Caller caller, int status) {
        Long installation =
                caller instanceof Caller.AsInstallation one ? one.token().installation().id : null;
        log.add(new Entry(
                world.clock.instant(),
                request.method(),
                request.prefix() + request.path(),
                status,
                installation,
                request.text()));
    }

    private void send(HttpExchange exchange, Request request, Answer answer) {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("Server", "github.com");
        headers.set("X-GitHub-Media-Type", "github.v3; format=json");
        headers.set(
                "X-GitHub-Request-Id",
                "SIM:%08X".formatted(requests.incrementAndGet()).toUpperCase(Locale.ROOT));
        boolean bare = request.method().equals("HEAD") || answer.status() == 204 || answer.status() == 304;
        try {
            exchange.sendResponseHeaders(
                    answer.status(), bare || answer.body().length == 0 ? -1 : answer.body().length);
            if (!bare && answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the caller went away", e);
        }
    }
}
