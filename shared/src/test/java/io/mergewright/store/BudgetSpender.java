package io.mergewright.store;

import io.mergewright.budget.BudgetSettings;
import io.mergewright.budget.BudgetSettings.LostCall;
import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Spender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** One process of {@link BudgetBenchmark}, as its parent sees it, and what that process does. */
final class BudgetSpender {
    /** Micro-dollars of each call, in the worst case and in fact. */
    static final long PRICE = 10_000;

    static final Duration LEASE = Duration.ofSeconds(5);

    private static final int THREADS = 64;
    private static final Duration GIVE_UP_AFTER = LEASE.multipliedBy(2);

    private final ChildJvm process;
    private final Thread reader;
    private final AtomicLong billed = new AtomicLong();
    private volatile long first;
    private volatile long last;

    private BudgetSpender(ChildJvm process) {
        this.process = process;
        this.reader = new Thread(this::countCalls);
    }

    static BudgetSpender start(StoreSettings settings, long calls, LostCall lost) throws IOException {
        var spender = new BudgetSpender(
                ChildJvm.start(BudgetSpender.class, settings.location(), Long.toString(calls), lost.name()));
        spender.reader.start();
        return spender;
    }

    /** Calls that were made, as the server of the model would bill them. */
    long billed() {
        return billed.get();
    }

    void kill() throws InterruptedException {
        process.killHard();
        reader.join();
    }

    boolean isAlive() {
        return reader.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        reader.join();
    }

    static long callsPerSecond(List<BudgetSpender> spenders) {
        long start = spenders.stream().mapToLong(spender -> spender.first).min().orElseThrow();
        long end = spenders.stream().mapToLong(spender -> spender.last).max().orElseThrow();
        long calls = spenders.stream().mapToLong(BudgetSpender::billed).sum();
        return calls * TimeUnit.SECONDS.toNanos(1) / Math.max(1, end - start);
    }

    public static void main(String[] arguments) throws Exception {
        var limits = Limits.NONE
                .with(Scope.DAY, Limit.ofMicroDollars(Long.parseLong(arguments[1]) * PRICE))
                .with(Scope.HANDLING, Limit.ofMicroDollars(4 * PRICE));
        try (var store = Store.open(new StoreSettings(arguments[0], "", ""), Clock.systemUTC())) {
            var budget = new JdbcBudget(
                    store,
                    new BudgetSettings(limits, LEASE, LostCall.valueOf(arguments[2])),
                    () -> UUID.randomUUID().toString(),
                    alert -> {});
            var threads = Executors.newFixedThreadPool(THREADS, task -> {
                var thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            });
            var spending = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<Integer>) () -> spend(budget, thread))
                    .toList();
            for (var calls : threads.invokeAll(spending)) {
                calls.get();
            }
            threads.shutdown();
        }
    }

    /** Makes calls until all were refused for so long that lost reservations must have been freed. */
    private static int spend(JdbcBudget budget, int thread) throws InterruptedException {
        var worstCase = new Cost(2_000, PRICE);
        long lastGrant = System.nanoTime();
        int call = 0;
        while (System.nanoTime() - lastGrant < GIVE_UP_AFTER.toNanos()) {
            var handling = ProcessHandle.current().pid() + "-" + thread + "-" + (call / 4);
            var spender = new Spender(handling, "agent-" + thread % 3, "acme/" + thread % 5);
            if (budget.reserve(spender, worstCase) instanceof Grant.Given grant) {
                System.out.println("call");
                budget.settle(grant, worstCase, "gpt-5-mini");
                lastGrant = System.nanoTime();
                call++;
            } else {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        return call;
    }

    private void countCalls() {
        try {
            while (process.readLine() != null) {
                last = System.nanoTime();
                if (billed.getAndIncrement() == 0) {
                    first = last;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
