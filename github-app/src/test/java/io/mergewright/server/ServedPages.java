package io.mergewright.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.access.Person;
import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.store.Store;
import io.mergewright.web.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A server of ours with its pages on 127.0.0.1, and a browser that sends exactly the headers it is told. */
public final class ServedPages implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final Server server;
    private final HttpServer http;

    public ServedPages(Clock clock, String... flags) {
        var meters = new Meters(registry);
        server = Server.open(configuration(flags), new Diagnoser(RuleLibrary.load()), clock);
        server.hear(new Heard(meters, meters::reviewed));
        Router router = Router.router(vertx);
        new PageHeaders().register(router);
        new HomeRoute(server, TestPages.pages()).register(router);
        new SetUpRoutes(server, TestPages.pages()).register(router);
        new WebhookRoute(server, meters, vertx).register(router);
        new EndpointRoutes(server, TestPages.pages()).register(router);
        router.route().handler(StaticHandler.create("META-INF/resources").setCachingEnabled(false));
        http = vertx.createHttpServer(new HttpServerOptions().setMaxFormAttributeSize(4 << 20))
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static Configuration configuration(String... flags) {
        var here = Path.of("").toAbsolutePath();
        var loading = SettingsLoader.of(new Environment(Map.of(), here, here), List.of(flags))
                .load();
        if (loading instanceof Loading.Loaded loaded) {
            return loaded.configuration();
        }
        throw new IllegalArgumentException(loading.toString());
    }

    public Server server() {
        return server;
    }

    /** The agents that it works with. */
    public AgentRuntime agents() {
        return server.agents();
    }

    /** Where it is, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + http.actualPort();
    }

    /** What the cookie of {@code person} holds, as if the person had signed in. */
    public String session(Person person) {
        return server.sessions().begin(person);
    }

    /** The name of that cookie. */
    public static String cookie() {
        return Admission.COOKIE;
    }

    /** A key for the link that lets a visitor in. */
    public String link() {
        return server.key();
    }

    public Store store() {
        return server.agents().store();
    }

    public List<Endpoint> endpoints() {
        return server.site().endpoints();
    }

    MeterRegistry registry() {
        return registry;
    }

    /** An answer; names of headers in small letters. */
    record Answered(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The cookie to send back. */
        String cookie() {
            return header("set-cookie").replaceFirst(";.*", "");
        }

        /** What stands in a form or link, without the escapes of HTML. */
        String attribute(String start) {
            int from = body.indexOf(start) + start.length();
            return body.substring(from, body.indexOf('"', from))
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }
    }

    Answered get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    Answered post(String path, String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send("POST", path, form, all.toArray(new String[0]));
    }

    private Answered send(String method, String path, String body, String... headers) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), http.actualPort())) {
            var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
            if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
                request.append("Host: 127.0.0.1:").append(http.actualPort()).append("\r\n");
            }
            List.of(headers).forEach(header -> request.append(header).append("\r\n"));
            request.append("Content-Length: ").append(body.length()).append("\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write((request + body).getBytes(UTF_8));
            return answered(new String(socket.getInputStream().readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answered answered(String text) {
        String[] parts = text.split("\r\n\r\n", 2);
        String[] head = parts[0].split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (String line : List.of(head).subList(1, head.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answered(Integer.parseInt(head[0].split(" ", 3)[1]), headers, parts[1]);
    }

    static Optional<String> parameter(String url, String name) {
        return List.of(url.replaceFirst("[^?]*\\?", "").split("&", -1)).stream()
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> Objects.requireNonNull(pair).substring(name.length() + 1))
                .findFirst();
    }

    @Override
    public void close() {
        http.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        server.close();
    }
}
