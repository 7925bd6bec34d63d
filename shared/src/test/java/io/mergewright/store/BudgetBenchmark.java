package io.mergewright.store;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.BudgetSettings.LostCall;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Spender;
import io.mergewright.store.testing.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Many threads in three processes spend one budget on one PostgreSQL, each call as much as it may; one process is killed on the
 * way. docs/benchmarks/budget.sh runs it.
 */
final class BudgetBenchmark {
    private static final int PROCESSES = 3;
    private static final int OWN_CALLS = 500;

    private final long calls;
    private final LostCall lost;
    private final StoreSettings settings = PostgresForTests.emptySchema();

    private BudgetBenchmark(long calls, LostCall lost) {
        this.calls = calls;
        this.lost = lost;
    }

    public static void main(String[] arguments) throws Exception {
        long calls = Long.parseLong(arguments[0]);
        System.out.printf(
                Locale.ROOT,
                "milliseconds_of_a_call_h2: %.2f%n",
                millisecondsOfACall(
                        StoreSettings.file(Files.createTempDirectory("budget").resolve("mergewright"))));
        System.out.printf(
                Locale.ROOT,
                "milliseconds_of_a_call_postgres: %.2f%n",
                millisecondsOfACall(PostgresForTests.emptySchema()));
        List<Outcome> outcomes = new ArrayList<>();
        for (var lost : LostCall.values()) {
            outcomes.add(new BudgetBenchmark(calls, lost).run());
        }
        System.out.println("overrun_micro_dollars: "
                + outcomes.stream().mapToLong(Outcome::overrun).max().orElseThrow());
        System.out.println("reserved_for_ever: "
                + outcomes.stream().mapToLong(Outcome::reserved).max().orElseThrow());
        System.out.println("calls_per_second: "
                + outcomes.stream().mapToLong(Outcome::callsPerSecond).min().orElseThrow());
        System.exit(0);
    }

    private Outcome run() throws Exception {
        try (var store = Store.open(settings, Clock.systemUTC())) {
            List<BudgetSpender> spenders = new ArrayList<>();
            for (int process = 0; process < PROCESSES; process++) {
                spenders.add(BudgetSpender.start(settings, calls, lost));
            }
            long fullest = watchUntilOneIsKilled(store, spenders);
            for (var spender : spenders) {
                fullest = Math.max(fullest, fullestDay(store));
                spender.awaitEnd();
            }
            return outcome(store, spenders, Math.max(fullest, fullestDay(store)));
        }
    }

    /** Kills the first process when a third of the calls are made; returns the most that was seen taken of the limit. */
    private long watchUntilOneIsKilled(Store store, List<BudgetSpender> spenders) throws Exception {
        long fullest = 0;
        while (billed(spenders) < calls / PROCESSES) {
            fullest = Math.max(fullest, fullestDay(store));
            if (spenders.stream().noneMatch(BudgetSpender::isAlive)) {
                throw new IllegalStateException("the processes ended early");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        spenders.get(0).kill();
        return fullest;
    }

    private Outcome outcome(Store store, List<BudgetSpender> spenders, long fullest) {
        long limit = calls * BudgetSpender.PRICE;
        long billed = billed(spenders) * BudgetSpender.PRICE;
        var prefix = "lost_calls_" + lost.name().toLowerCase(Locale.ROOT) + '.';
        System.out.println(prefix + "limit_micro_dollars: " + limit);
        System.out.println(prefix + "booked_micro_dollars: " + fullestDay(store));
        System.out.println(prefix + "billed_beyond_limit_micro_dollars: " + Math.max(0, billed - limit));
        return new Outcome(
                Math.max(0, fullest - limit),
                StoredSums.openCalls(store) + StoredSums.reservedMicroDollars(store),
                BudgetSpender.callsPerSecond(spenders));
    }

    /** What one run showed; {@code overrun} by the books, at any time. */
    private record Outcome(long overrun, long reserved, long callsPerSecond) {}

    private static long fullestDay(Store store) {
        return StoredSums.fullestWindow(store, Scope.DAY.label());
    }

    private static long billed(List<BudgetSpender> spenders) {
        return spenders.stream().mapToLong(BudgetSpender::billed).sum();
    }

    /** The median of reserving and settling, one call after the other. */
    private static double millisecondsOfACall(StoreSettings settings) throws IOException {
        try (var store = Store.open(settings, Clock.systemUTC())) {
            var limits = new Limits(some(), some(), some(), some(), some());
            var budget = new JdbcBudget(
                    store,
                    new BudgetSettings(limits, BudgetSpender.LEASE),
                    () -> UUID.randomUUID().toString(),
                    alert -> {});
            List<Long> nanos = new ArrayList<>();
            for (int call = 0; call < 2 * OWN_CALLS; call++) {
                long start = System.nanoTime();
                var grant = budget.reserve(new Spender("h" + call, "explain", "acme/shop"), new Cost(1, 1));
                budget.settle((Grant.Given) grant, new Cost(1, 1), "gpt-5-mini");
                nanos.add(System.nanoTime() - start);
            }
            long median = nanos.stream()
                    .skip(OWN_CALLS)
                    .sorted()
                    .skip(OWN_CALLS / 2)
                    .findFirst()
                    .orElseThrow();
            return median / 1e6;
        }
    }

    private static Limit some() {
        return new Limit(Limit.MOST, Limit.MOST);
    }
}
