package io.mergewright.server;

import io.mergewright.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server of ours in a process of its own, started as docs/deploy/mergewright does; it may be killed and started again. Not thread-safe. */
final class ServerProcess implements AutoCloseable {
    static final String SECRET = "it is a secret to everybody";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final List<String> command;
    private final String java;
    private final Path log;
    private final int port = freePort();
    private volatile Process process;

    /**
     * How it is started.
     *
     * @param program the script that starts it, beside the jar or in the repository
     * @param java options of the virtual machine, over those of the script
     * @param directory for its state and its log
     */
    record Launch(Path program, List<String> java, Path directory, List<String> settings) {
        Launch {
            java = List.copyOf(java);
            settings = List.copyOf(settings);
        }

        /** What a server needs to know of the app that it is. */
        static List<String> app(String apiUrl, long appId, Path key) {
            return List.of(
                    "github.api-url=" + apiUrl,
                    "github.app-id=" + appId,
                    "github.private-key-file=" + key,
                    "github.webhook-secret=" + SECRET);
        }

        Launch with(String... more) {
            List<String> all = new ArrayList<>(settings);
            all.addAll(List.of(more));
            return new Launch(program, java, directory, all);
        }

        /** With its state in this database instead of a file. */
        Launch on(StoreSettings store) {
            return with("store.url=" + store.location());
        }
    }

    ServerProcess(Launch launch) {
        command = new ArrayList<>(List.of(launch.program().toString(), "serve"));
        java = String.join(" ", launch.java());
        Launch whole = launch.with("store.directory=" + launch.directory().resolve("state"), "server.port=" + port);
        whole.settings().forEach(setting -> command.addAll(List.of("--set", setting)));
        log = launch.directory().resolve("server.log");
        try {
            Files.createDirectories(launch.directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = start();
        // Also when the benchmark fails.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS", java);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI webhook() {
        return URI.create("http://127.0.0.1:" + port + "/webhook");
    }

    long pid() {
        return process.pid();
    }

    Path log() {
        return log;
    }

    boolean isReady() {
        return page("/q/health/ready").isPresent();
    }

    /** Whether there is nothing to do now. */
    boolean isIdle() {
        return page("/metrics").orElse("").lines().anyMatch(line -> line.matches("mergewright_work_due[^ ]* 0(\\.0)?"));
    }

    private Optional<String> page(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** @throws IllegalStateException when it does not become ready */
    ServerProcess awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the server is not ready, see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return this;
    }

    /** Ends it without notice, as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Begins another on the same state and port. */
    void restart() {
        process = start();
    }

    /** Resident memory in MB (2^20), as the kernel counts it; 0 where it does not tell. */
    long residentMegabytes() {
        return residentMegabytes(process.pid());
    }

    static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    static void printLoad() {
        String load = "unknown";
        try {
            load = Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
        } catch (IOException e) {
            System.err.println("no load average: " + e.getMessage());
        }
        System.out.printf(Locale.ROOT, "load_average: %s%n", load);
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }
}
