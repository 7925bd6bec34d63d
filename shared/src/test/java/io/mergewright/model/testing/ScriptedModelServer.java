package io.mergewright.model.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A model server on this machine that does what a script says, one {@link Behaviour} per request; the last one stays. It takes
 * requests to any path. Started alone it prints its URL: {@code ScriptedModelServer [--port=N] [FAULT...]}.
 */
public final class ScriptedModelServer implements AutoCloseable {
    private final HttpServer server;
    private final List<Behaviour> script;
    private final List<AskedRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "scripted-model-server");
        thread.setDaemon(true);
        return thread;
    });

    private ScriptedModelServer(HttpServer server, List<Behaviour> script) {
        this.server = server;
        this.script = List.copyOf(script);
    }

    public static ScriptedModelServer start(Behaviour... script) {
        return start(0, List.of(script));
    }

    public static ScriptedModelServer start(Fault... faults) {
        return start(0, behaviours(List.of(faults)));
    }

    /** On a port of one's own choice; 0 is any free one. */
    public static ScriptedModelServer start(int port, List<Behaviour> script) {
        // Else head and body travel apart, and each response waits 40 ms for an acknowledgement. Read once per process.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            return started(http, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On a server of one's own, such as one that speaks TLS. */
    public static ScriptedModelServer started(HttpServer http, List<Behaviour> script) {
        if (script.isEmpty()) {
            throw new IllegalArgumentException("the script is empty");
        }
        var scripted = new ScriptedModelServer(http, script);
        http.createContext("/", scripted::handle);
        http.setExecutor(scripted.threads);
        http.start();
        return scripted;
    }

    /** The base URL for an OpenAI client. */
    public URI url() {
        return URI.create("http://127.0.0.1:%d/v1".formatted(port()));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** All requests so far. */
    public List<AskedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        AskedRequest request = read(exchange);
        int turn;
        synchronized (requests) {
            turn = Math.min(requests.size(), script.size() - 1);
            requests.add(request);
        }
        script.get(turn).respond(new Call(request, exchange, closing));
    }

    private static AskedRequest read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), entry -> List.copyOf(entry.getValue())));
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return new AskedRequest(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private static List<Behaviour> behaviours(List<Fault> faults) {
        return faults.stream().map(Fault::behaviour).toList();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int port = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--port="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("--port=".length())))
                .findFirst()
                .orElse(0);
        List<Fault> faults = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .map(Fault::named)
                .toList();
        var server = start(port, behaviours(faults.isEmpty() ? List.of(Fault.NONE) : faults));
        System.out.println(server.url());
        new CountDownLatch(1).await();
    }
}
