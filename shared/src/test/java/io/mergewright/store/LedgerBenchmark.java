package io.mergewright.store;

import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Proposal;
import io.mergewright.quality.DriftWatch;
import io.mergewright.store.testing.PostgresForTests;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Counts a ledger of many suggestions with their events in every way that {@code mergewright stats} can. docs/benchmarks/ledger.sh runs
 * it.
 */
final class LedgerBenchmark {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-12-31");
    private static final int RUNS = 15;
    private static final int OWN_CALLS = 200;
    private final int suggestions;
    private final LedgerFill fill;
    private double slowestMedian;

    private LedgerBenchmark(int suggestions) {
        this.suggestions = suggestions;
        this.fill = new LedgerFill(suggestions, START);
    }

    public static void main(String[] arguments) throws Exception {
        var benchmark = new LedgerBenchmark(Integer.parseInt(arguments[0]));
        benchmark.run(
                "h2", StoreSettings.file(Files.createTempDirectory("ledger").resolve("mergewright")));
        benchmark.run("postgres", PostgresForTests.emptyDurableSchema());
        System.exit(0);
    }

    private void run(String name, StoreSettings settings) {
        try (var store = Store.open(settings, Clock.systemUTC())) {
            fill.into(store);
        }
        try (var store = Store.open(settings, Clock.systemUTC())) {
            if (settings.isPostgres()) {
                // As its autovacuum does within a minute in production.
                store.database().statement("clean up", handle -> handle.execute("VACUUM ANALYZE"));
            }
            query(name, store);
            write(name, store);
        }
    }

    private void query(String name, Store store) {
        var tallies = new JdbcTallies(store);
        slowestMedian = 0;
        double cold = milliseconds(() -> tallies.of(Optional.of(Grouping.REPO), FIRST, LAST));
        double slowest = slowest(name, "total", run -> tallies.of(Optional.empty(), FIRST.minusDays(run), LAST));
        for (var by : Grouping.values()) {
            slowest = Math.max(
                    slowest, slowest(name, "by_" + by, run -> tallies.of(Optional.of(by), FIRST.minusDays(run), LAST)));
        }
        var outcomes = new JdbcOutcomes(store);
        slowest = Math.max(
                slowest, slowest(name, "alarms", run -> new DriftWatch(most -> outcomes.latest(most - run)).alarms()));
        figure(name, "first_query_ms", cold);
        figure(name, "slowest_median_ms", slowestMedian);
        figure(name, "slowest_query_ms", slowest);
    }

    /**
     * The median, and beside it the slowest of all runs; returns the slowest. Each run asks for something else, since H2 remembers the
     * result of the last query.
     */
    private double slowest(String name, String query, IntConsumer work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 2 * RUNS; i++) {
            int run = i;
            times.add(milliseconds(() -> work.accept(run)));
        }
        List<Double> warm = times.subList(RUNS, times.size()).stream().sorted().toList();
        slowestMedian = Math.max(slowestMedian, warm.get(RUNS / 2));
        System.out.printf(
                Locale.ROOT,
                "%-9s %-14s median %6.1f ms  slowest %6.1f ms%n",
                name,
                query,
                warm.get(RUNS / 2),
                warm.get(RUNS - 1));
        return warm.get(RUNS - 1);
    }

    /** Into the full ledger, one call after the other. */
    private void write(String name, Store store) {
        var ledger = new JdbcLedger(store);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < OWN_CALLS; i++) {
            Proposal proposal = fill.proposal(suggestions + i);
            times.add(milliseconds(() -> ledger.propose(proposal)));
            var event = new Event(proposal.id(), "gate", Kind.PUBLISHED, proposal.at(), "gate", "");
            times.add(milliseconds(() -> ledger.append(event)));
        }
        figure(
                name,
                "write_ms",
                times.stream()
                        .skip(OWN_CALLS)
                        .sorted()
                        .skip(OWN_CALLS / 2)
                        .findFirst()
                        .orElseThrow());
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void figure(String database, String name, double value) {
        System.out.printf(Locale.ROOT, "%s.%s: %.1f%n", database, name, value);
    }
}
