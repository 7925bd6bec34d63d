package io.mergewright.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Probot, as installed beside {@code probot.mjs}, with a handler that only keeps what came in. */
final class ProbotProcess {
    private static final int MOST_TRIES = 600;

    private final Process process;
    private final int port;

    /** @param directory with the program and its packages */
    ProbotProcess(Path directory, Path received, Path key) {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            var builder = new ProcessBuilder("node", "probot.mjs")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(received.resolveSibling("probot.log").toFile());
            builder.environment().put("RECEIVED", received.toString());
            builder.environment().put("APP_ID", "1");
            builder.environment().put("PRIVATE_KEY", Files.readString(key));
            builder.environment().put("WEBHOOK_SECRET", ServerProcess.SECRET);
            builder.environment().put("HOST", "127.0.0.1");
            builder.environment().put("PORT", Integer.toString(port));
            builder.environment().put("LOG_LEVEL", "error");
            builder.environment().put("NODE_ENV", "production");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Also when the benchmark fails.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await();
    }

    private void await() {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        throw new IllegalStateException("Probot does not start");
    }

    long pid() {
        return process.pid();
    }

    URI webhook() {
        return URI.create("http://127.0.0.1:" + port + "/api/github/webhooks");
    }

    void kill() {
        process.destroyForcibly();
        try {
            int unused = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
