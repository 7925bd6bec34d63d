package io.mergewright.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives webhooks and keeps them; answers with the status that it is told. */
public final class HookReceiver implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpServer server;
    private final List<Hook> received = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    /** One webhook as it came in. */
    public record Hook(Headers headers, String body) {
        public String event() {
            return headers.getFirst("X-GitHub-Event");
        }

        public String guid() {
            return headers.getFirst("X-GitHub-Delivery");
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(body, e);
            }
        }

        /** As {@code pull_request.opened}, or {@code push}. */
        public String name() {
            return json().has("action") ? event() + "." + json().path("action").asText() : event();
        }
    }

    public HookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen", e);
        }
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Hook(exchange.getRequestHeaders(), body));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
    }

    public void answerWith(int other) {
        status = other;
    }

    public List<Hook> received() {
        return List.copyOf(received);
    }

    public List<String> names() {
        return received.stream().map(Hook::name).toList();
    }

    public void forget() {
        received.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
