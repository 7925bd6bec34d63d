package io.mergewright.server;

import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Who receives webhooks under load, and what is counted of that. Not thread-safe. */
final class Contestant {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is gathered is done within ten seconds. */
    private static final int QUIET_SECONDS = 12;

    private final String name;
    private final long pid;
    private final Load load;
    private final Runnable kill;
    private final Kept kept;
    private final BooleanSupplier idle;
    private volatile boolean ended;
    private volatile long mostMegabytes;

    /** The ids of what was kept, read when the process is dead. */
    interface Kept {
        Set<String> guids();
    }

    Contestant(
            String name,
            long pid,
            URI target,
            List<Load.Webhook> webhooks,
            Runnable kill,
            Kept kept,
            BooleanSupplier idle) {
        this.name = name;
        this.pid = pid;
        this.load = new Load(target, webhooks);
        this.kill = kill;
        this.kept = kept;
        this.idle = idle;
    }

    static Kept inDatabase(StoreSettings settings) {
        return () -> {
            try (var store = Store.open(settings, Clock.systemUTC())) {
                return new HashSet<>(store.database()
                        .statement(
                                "read deliveries",
                                handle -> handle.createQuery("SELECT guid FROM delivery")
                                        .mapTo(String.class)
                                        .list()));
            }
        };
    }

    /** A file with one id in each line. */
    static Kept inFile(Path file) {
        return () -> {
            try {
                return new HashSet<>(Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    void warmUp(int perSecond, int seconds) {
        load.run(perSecond, seconds);
        load.warm();
    }

    void run(int perSecond, int seconds) {
        var sampler = new Thread(this::sample, "memory");
        ended = false;
        sampler.start();
        load.run(perSecond, seconds);
        ended = true;
        try {
            sampler.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits, not for ever, until there was nothing to do for a while, so that it does not disturb the others' turns. */
    void settle() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int quiet = 0; quiet < QUIET_SECONDS && System.nanoTime() < end; ) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            quiet = idle.getAsBoolean() ? quiet + 1 : 0;
        }
    }

    private void sample() {
        while (!ended) {
            mostMegabytes = Math.max(mostMegabytes, ServerProcess.residentMegabytes(pid));
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Kills the process without notice, right after its last answer, and prints what came of it. */
    void report() {
        kill.run();
        Set<String> lost = new HashSet<>(load.acknowledged());
        lost.removeAll(kept.guids());
        List<String> refusals = load.refusals();
        if (!refusals.isEmpty()) {
            System.out.println(name + " refused: " + new HashSet<>(refusals));
        }
        System.out.printf(
                Locale.ROOT,
                "%s_acknowledged: %d%n%s_refused: %d%n%s_lost: %d%n%s_p50_ms: %.1f%n%s_p99_ms: %.1f%n%s_load_rss_mb: %d%n",
                name,
                load.acknowledged().size(),
                name,
                refusals.size(),
                name,
                lost.size(),
                name,
                load.percentile(0.5),
                name,
                load.percentile(0.99),
                name,
                mostMegabytes);
    }
}
