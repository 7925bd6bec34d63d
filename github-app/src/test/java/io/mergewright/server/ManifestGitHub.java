package io.mergewright.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mergewright.simulator.AppKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A GitHub that knows only how to hand out an app for a code, each code once. */
final class ManifestGitHub implements AutoCloseable {
    static final String SECRET = "handed out by GitHub";

    private final HttpServer server;
    private final AppKey key = AppKey.generate();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile String pem = key.pem();

    ManifestGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v3/app-manifests/", this::convert);
        server.start();
    }

    String api() {
        return web() + "/api/v3";
    }

    String web() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String pem() {
        return key.pem();
    }

    void handOut(String text) {
        pem = text;
    }

    void agree(String code) {
        codes.add(code);
    }

    /** What was called: method, path and the header for authorization. */
    List<String> calls() {
        return calls;
    }

    private void convert(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        calls.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        boolean known = codes.remove(path.split("/", -1)[4]);
        byte[] body = (known ? app() : "{\"message\":\"Not Found\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(known ? 201 : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String app() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", 4711)
                .put("slug", "mergewright-acme")
                .put("html_url", web() + "/apps/mergewright-acme")
                .put("pem", pem)
                .put("webhook_secret", SECRET)
                .toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
