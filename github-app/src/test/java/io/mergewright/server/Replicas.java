package io.mergewright.server;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Kills one of two servers every few seconds, and starts it again, in a thread of its own. */
final class Replicas implements AutoCloseable {
    private static final int SHORTEST_MILLIS = 3_000;
    private static final int LONGEST_MILLIS = 8_000;

    private final List<ServerProcess> servers;
    private final Random random;
    private final Thread thread = new Thread(this::run, "killer");
    private volatile boolean ending;
    private int kills;

    Replicas(List<ServerProcess> servers, long seed) {
        this.servers = List.copyOf(servers);
        this.random = new Random(seed);
        thread.start();
    }

    private void run() {
        while (!ending) {
            pause(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
            if (!ending) {
                var server = servers.get(random.nextInt(servers.size()));
                server.kill();
                kills++;
                pause(random.nextInt(SHORTEST_MILLIS));
                server.restart();
                // Or a slow machine measures how long servers take to start.
                server.awaitReady();
            }
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    /** How often it killed, once it has been closed. */
    int kills() {
        return kills;
    }

    /** Kills no more, and waits until all are there. */
    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        servers.forEach(ServerProcess::awaitReady);
    }
}
