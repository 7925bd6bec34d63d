package io.mergewright.jenkins.branch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** As much of GitHub as it takes to make a pull request of a fix of {@code src/main.c} in {@code shop/api}. */
final class LittleGitHub implements AutoCloseable {
    static final String COMMIT = "c".repeat(40);
    private static final String REPOSITORY = "/repos/shop/api";

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpServer server;
    /** In the order in which they came, as {@code POST /repos/…}. */
    final List<String> calls = new ArrayList<>();
    /** What was sent last, by path. */
    final Map<String, JsonNode> sent = new TreeMap<>();

    String branch = "";
    String pullState = "";
    int refuse;
    /** Sent with what is refused, as {@code name: value}. */
    String refusal = "";

    LittleGitHub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        calls.add(exchange.getRequestMethod() + " " + path);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            sent.put(path, mapper.readTree(body));
        }
        if (refuse > 0) {
            if (!refusal.isEmpty()) {
                String[] header = refusal.split(": ", 2);
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            answer(exchange, refuse, "{\"message\":\"Resource not accessible\"}");
            return;
        }
        String answer = exchange.getRequestMethod().equals("GET") ? got(path) : posted(path);
        answer(exchange, answer.isEmpty() ? 404 : exchange.getRequestMethod().equals("GET") ? 200 : 201, answer);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = (text.isEmpty() ? "{\"message\":\"Not Found\"}" : text).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String got(String path) {
        return switch (path.replaceFirst(REPOSITORY, "")) {
            case "" ->
                "{\"name\":\"api\",\"full_name\":\"shop/api\",\"owner\":{\"login\":\"shop\"},\"default_branch\":\"main\",\"url\":\"%s\"}"
                        .formatted(api() + REPOSITORY);
            case "/commits/cccccccccccccccccccccccccccccccccccccccc" ->
                "{\"sha\":\"%s\",\"commit\":{\"tree\":{\"sha\":\"t0\"}}}".formatted(COMMIT);
            case "/git/trees/t0" -> tree("t0", "src", "tree", "040000", "t1");
            case "/git/trees/t1" -> tree("t1", "main.c", "blob", "100644", "b1");
            case "/git/blobs/b1" -> "int f(void) {return 1}\n";
            case "/git/refs/heads/mergewright/fix-12-ab", "/git/ref/heads/mergewright/fix-12-ab" ->
                branch.isEmpty()
                        ? ""
                        : "{\"ref\":\"refs/heads/mergewright/fix-12-ab\",\"object\":{\"sha\":\"%s\"}}"
                                .formatted(branch);
            case "/pulls" -> pullState.isEmpty() ? "[]" : "[" + pull() + "]";
            case "/pulls/5" -> pull();
            default -> "";
        };
    }

    private String posted(String path) {
        return switch (path.replaceFirst(REPOSITORY, "")) {
            case "/git/blobs" -> "{\"sha\":\"b2\"}";
            case "/git/trees" -> "{\"sha\":\"t2\",\"tree\":[]}";
            case "/git/commits" -> "{\"sha\":\"%s\"}".formatted("d".repeat(40));
            case "/git/refs" -> {
                branch = "d".repeat(40);
                yield "{\"ref\":\"refs/heads/mergewright/fix-12-ab\",\"object\":{\"sha\":\"%s\"}}".formatted(branch);
            }
            case "/pulls" -> {
                pullState = "open";
                yield pull();
            }
            default -> "";
        };
    }

    private String tree(String sha, String path, String type, String mode, String entry) {
        return "{\"sha\":\"%s\",\"truncated\":false,\"tree\":[{\"path\":\"%s\",\"type\":\"%s\",\"mode\":\"%s\",\"sha\":\"%s\",\"size\":9,\"url\":\"%s\"}]}"
                .formatted(sha, path, type, mode, entry, api() + REPOSITORY + "/git/" + type + "s/" + entry);
    }

    private String pull() {
        ObjectNode pull = mapper.createObjectNode()
                .put("number", 5)
                .put("html_url", "https://github.example.com/shop/api/pull/5")
                .put("url", api() + REPOSITORY + "/pulls/5")
                .put("state", pullState.equals("open") ? "open" : "closed")
                .put("merged", pullState.equals("merged"))
                .put("title", "t")
                .put("body", "b");
        pull.putObject("user").put("login", "bot");
        pull.putObject("head").put("ref", "x").put("sha", "y").put("label", "shop:x");
        if (pullState.equals("merged")) {
            pull.putObject("merged_by").put("login", "ann");
            pull.put("merged_at", "2026-01-02T03:04:05Z");
        }
        return pull.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
