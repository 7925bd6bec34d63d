package io.mergewright.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.delivery.Intake.Headers;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.simulator.AppKey;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.SimulatorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A simulated GitHub and a whole server of ours, without the HTTP server around it, that serves it. */
public final class ServedGitHub implements AutoCloseable {
    /** These take a second to make, and nothing changes them. */
    private static final Diagnoser DIAGNOSER = new Diagnoser(RuleLibrary.load());

    private static final AppKey KEY = AppKey.generate();
    private static final String SECRET = "it is a secret to everybody";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpServer hooks;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final GitHubSimulator github;
    private final Path directory;
    private final List<String> flags;
    private volatile Server server;

    public ServedGitHub(Path directory) {
        this(directory, options -> options, List.of());
    }

    public ServedGitHub(Path directory, UnaryOperator<SimulatorOptions> options, List<String> flags) {
        this.directory = directory;
        this.flags = flags;
        try {
            hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String url = "http://127.0.0.1:" + hooks.getAddress().getPort() + "/webhook";
        github = GitHubSimulator.start(
                options.apply(SimulatorOptions.defaults().withKey(KEY)).withWebhook(url, SECRET));
        server = open();
        hooks.createContext("/webhook", this::take);
        hooks.setExecutor(threads);
        hooks.start();
        server.start();
    }

    private Server open() {
        return Server.open(configuration(), DIAGNOSER, Clock.systemUTC());
    }

    /** Ends the server, and begins another on the same state. */
    public void restart() {
        server.close();
        server = open();
        server.start();
    }

    private Configuration configuration() {
        try {
            Path key = directory.resolve("key.pem");
            Files.writeString(key, github.appKey().pem());
            List<String> all = new ArrayList<>(List.of(
                    "store.directory=" + directory.resolve("state"),
                    "github.api-url=" + github.url() + "/api/v3",
                    "github.app-id=" + github.appId(),
                    "github.private-key-file=" + key,
                    "github.webhook-secret=" + SECRET,
                    "server.gather=0s"));
            all.addAll(flags);
            var loading = SettingsLoader.of(new Environment(Map.of(), directory, directory), all)
                    .load();
            if (loading instanceof Loading.Loaded loaded) {
                return loaded.configuration();
            }
            throw new IllegalStateException(loading.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        var answer = server.intake()
                .take(
                        body,
                        new Headers(
                                headers.getFirst("X-GitHub-Delivery"),
                                headers.getFirst("X-GitHub-Event"),
                                headers.getFirst("X-Hub-Signature-256")));
        exchange.sendResponseHeaders(answer.status(), -1);
        exchange.close();
    }

    public GitHubSimulator github() {
        return github;
    }

    public Server server() {
        return server;
    }

    /** Waits until everything that was delivered has been handled. */
    public void settle() {
        github.awaitDeliveries(PATIENCE);
        await(() -> server.queue().open() == 0);
        github.awaitDeliveries(PATIENCE);
        await(() -> server.queue().open() == 0);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    @Override
    public void close() {
        server.close();
        github.close();
        hooks.stop(0);
        threads.shutdownNow();
    }
}
