package io.mergewright.jenkins.history;

import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long the pages across jobs wait for the store: {@code STORE FAILURES JOBS RUNS}, {@code STORE} being {@code h2} or {@code postgres}. Failures
 * of a year, a tenth of them of the same few kinds.
 */
public final class HistoryBenchmark {
    private static final int SUITS = 5_000;

    private final Tables tables;
    private final Instant now = Instant.now();
    private final Random random = new Random(1);

    private HistoryBenchmark(Tables tables) {
        this.tables = tables;
    }

    /** Prints the 95th percentile of each query, and the slowest of them last. */
    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("mergewright-history");
        StoreSettings settings = args[0].equals("postgres")
                ? PostgresForTests.emptySchema()
                : StoreSettings.file(directory.resolve("state"));
        try (Store store = Store.open(settings, Clock.systemUTC())) {
            store.migrate(HistoryStore.MIGRATIONS, HistoryStore.HISTORY);
            var benchmark = new HistoryBenchmark(Tables.of(store.database(), "a".repeat(64)));
            benchmark.fill(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            benchmark.measure(Integer.parseInt(args[3]));
        }
    }

    private void fill(int failures, int jobs) {
        for (int i = 0; i < failures; i++) {
            tables.failures().put(failure(i, jobs));
            if (i % 40 == 0) {
                tables.fixes().put(key(i, jobs), List.of(fix(key(i, jobs), i)));
            }
            if (i % (failures / 10) == 0) {
                System.out.printf(Locale.ROOT, "filled: %d%n", i);
            }
        }
    }

    private static BuildKey key(int i, int jobs) {
        return new BuildKey("team%d/job%d".formatted(i % 40, i % jobs), i / jobs + 1);
    }

    private Failure failure(int i, int jobs) {
        int kind = random.nextInt(10) == 0 ? random.nextInt(20) : random.nextInt(SUITS);
        return new Failure(
                key(i, jobs),
                "%016x".formatted(kind),
                "cannot find symbol: class Basket%d".formatted(kind),
                "compile",
                "code",
                now.minus(Duration.ofMinutes(random.nextInt(365 * 24 * 60))),
                "c0ffee",
                random.nextInt(20) == 0);
    }

    private OpenFix fix(BuildKey key, int i) {
        return new OpenFix(key, "suggestion" + i, "Put the missing ;", "compile", 0.6, true, now);
    }

    private void measure(int runs) {
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put("failures_of_30_days", () -> tables.reader().since(now.minus(Duration.ofDays(30)), ""));
        queries.put("failures_of_a_year", () -> tables.reader().since(now.minus(Duration.ofDays(365)), ""));
        queries.put("failures_of_a_folder", () -> tables.reader().since(now.minus(Duration.ofDays(90)), "team7"));
        queries.put("groups_of_a_page", () -> tables.reader().of(page()));
        queries.put("queue", () -> tables.fixes().all());
        queries.put("acceptance_of_a_year", () -> tables.answers().since(now.minus(Duration.ofDays(365))));
        double slowest = 0;
        for (Map.Entry<String, Runnable> query : queries.entrySet()) {
            double p95 = p95(query.getValue(), runs);
            System.out.printf(Locale.ROOT, "%s_p95_ms: %.0f%n", query.getKey(), p95);
            slowest = Math.max(slowest, p95);
        }
        System.out.printf(Locale.ROOT, "slowest_p95_ms: %.0f%n", slowest);
    }

    private List<String> page() {
        List<String> page = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            page.add("%016x".formatted(random.nextInt(SUITS)));
        }
        return page;
    }

    private static double p95(Runnable query, int runs) {
        double[] millis = new double[runs];
        for (int run = -3; run < runs; run++) {
            long start = System.nanoTime();
            query.run();
            if (run >= 0) {
                millis[run] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(runs * 0.95) - 1];
    }
}
