package io.mergewright.store;

import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Proposal;
import io.mergewright.ledger.Standing;
import io.mergewright.quality.DriftWatch;
import io.mergewright.store.testing.PostgresForTests;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;

/**
 * Counts a ledger of many suggestions with their events in every way that {@code mergewright stats} can. docs/benchmarks/ledger.sh runs
 * it. The rows are written in batches, by the statements and the rules of {@link JdbcLedger}.
 */
final class LedgerBenchmark {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate LAST = LocalDate.parse("2027-12-31");
    private static final int BATCH = 5_000;
    private static final int RUNS = 15;
    private static final long YEAR_SECONDS = 365L * 86_400;
    private static final int OWN_CALLS = 200;
    private final int suggestions;
    private final Random random = new Random(1);
    private double slowestMedian;
    private final Map<String, Answered> standing = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** A suggestion and when it was answered; those without an answer come last. */
    private record Answered(String id, Instant at) {}

    private LedgerBenchmark(int suggestions) {
        this.suggestions = suggestions;
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
            for (int from = 0; from < suggestions; from += BATCH) {
                int first = from;
                store.database().run("fill", handle -> fill(handle, first));
            }
            store.database().run("choose", this::choose);
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
            Proposal proposal = proposal(suggestions + i);
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

    private void fill(Handle handle, int from) {
        var rows = handle.prepareBatch(SuggestionTable.INSERT);
        var texts = handle.prepareBatch(SuggestionTextTable.INSERT);
        var events = handle.prepareBatch(SuggestionEventTable.INSERT);
        var standings = handle.prepareBatch(SuggestionTable.UPDATE);
        var facts = handle.prepareBatch(FactTable.INSERT);
        var counted = handle.prepareBatch(FactTable.UPDATE);
        for (int i = from; i < Math.min(suggestions, from + BATCH); i++) {
            Proposal proposal = proposal(i);
            List<Event> life = life(proposal);
            SuggestionTable.bind(rows, proposal).add();
            FactTable.bind(facts, proposal, numbers(handle, proposal)).add();
            SuggestionTextTable.bind(texts, proposal).add();
            life.forEach(event -> SuggestionEventTable.bind(events, event).add());
            var result = Standing.of(life);
            SuggestionTable.bind(standings, proposal.id(), result).add();
            FactTable.bind(counted, proposal.id(), result).add();
            var answered = new Answered(proposal.id(), result.decidedAt().orElse(Instant.EPOCH));
            standing.merge(
                    proposal.origin().repository() + ' ' + proposal.fingerprint(),
                    answered,
                    (one, other) -> one.at().isAfter(other.at()) ? one : other);
        }
        rows.execute();
        facts.execute();
        texts.execute();
        events.execute();
        standings.execute();
        counted.execute();
    }

    private Map<String, Integer> numbers(Handle handle, Proposal proposal) {
        if (!numbers.keySet().containsAll(FactTable.names(proposal))) {
            numbers.putAll(NameTable.numbers(handle, FactTable.names(proposal)));
        }
        return numbers;
    }

    /** As {@link JdbcLedger} does for one group. */
    private void choose(Handle handle) {
        var batch = handle.prepareBatch("UPDATE suggestion SET stands = TRUE WHERE id = :id");
        standing.values().forEach(one -> batch.bind("id", one.id()).add());
        batch.execute();
        FactTable.turn(handle, standing.values().stream().map(Answered::id).toList());
        standing.clear();
        numbers.clear();
    }

    private Proposal proposal(int number) {
        double confidence = random.nextDouble();
        String text = "line of the change " + number + "\n";
        return new Proposal(
                "suggestion-%08d".formatted(number),
                Fingerprint.of(List.of("f", String.valueOf(random.nextInt(suggestions / 60)))),
                new Proposal.Origin(
                        "acme/repository-" + random.nextInt(60), "job-" + random.nextInt(200), "c" + number),
                new Proposal.Maker(
                        "agent-" + random.nextInt(4),
                        "source-" + random.nextInt(300),
                        "model-" + random.nextInt(6),
                        "prompt/" + random.nextInt(12)),
                "category-" + random.nextInt(18),
                "What to do about failure " + number,
                text.repeat(20),
                new Proposal.Estimate(confidence, confidence),
                random.nextInt(50_000),
                START.plusSeconds(random.nextLong(YEAR_SECONDS)));
    }

    private List<Event> life(Proposal proposal) {
        List<Event> life = new ArrayList<>(List.of(JdbcLedger.proposed(proposal)));
        boolean shown = random.nextDouble() < 0.8;
        add(life, proposal, shown ? (random.nextInt(4) == 0 ? Kind.QUEUED : Kind.PUBLISHED) : Kind.WITHHELD);
        if (shown && random.nextDouble() < 0.9) {
            add(life, proposal, Kind.VIEWED);
            add(life, proposal, answer());
            if (random.nextDouble() < 0.3) {
                add(life, proposal, Kind.VERIFIED);
            }
        }
        return life;
    }

    private Kind answer() {
        double answer = random.nextDouble();
        return answer < 0.4
                ? Kind.ACCEPTED
                : answer < 0.7 ? Kind.REJECTED : answer < 0.9 ? Kind.IGNORED : Kind.SUPERSEDED;
    }

    private void add(List<Event> life, Proposal proposal, Kind kind) {
        Instant last = life.get(life.size() - 1).at();
        life.add(new Event(proposal.id(), kind.label(), kind, last.plusSeconds(random.nextInt(90_000)), "jane", ""));
    }
}
