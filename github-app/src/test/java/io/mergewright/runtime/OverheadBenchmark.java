package io.mergewright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Spender;
import io.mergewright.budget.Usage;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.model.Answer;
import io.mergewright.model.JsonAnswerReader;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.model.Reply;
import io.mergewright.model.StructuredModel;
import io.mergewright.model.testing.Fault;
import io.mergewright.model.testing.ScriptedModelServer;
import io.mergewright.store.JdbcAnswerCache;
import io.mergewright.store.JdbcBudget;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.Store;
import io.mergewright.store.testing.PostgresForTests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Measures our own time per model call, as production puts it together with the usual settings: recording, limit, trace,
 * cache, budget, guard, client and parsing, less the same request sent by the plain JDK. Run by
 * {@code docs/benchmarks/overhead.sh}.
 */
final class OverheadBenchmark {
    private static final String WORKFLOW = "benchmark";
    private static final Duration KEEP = Duration.ofDays(1);
    /** About 1,500 tokens of log. */
    private static final String LOG =
            "[INFO] Compiling the sources of one more module of many, without a word\n".repeat(80);

    private static final String SCHEMA = """
            {"type":"object","properties":{"claims":{"type":"array","items":{"type":"string"}}},\
            "required":["claims"],"additionalProperties":false}""";

    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonAnswerReader<Claimed> reader = new JsonAnswerReader<>(Claimed.class);
    private final String name;
    private final int calls;
    private final Configuration configuration;
    private final ScriptedModelServer server;

    private record Claimed(List<String> claims) {}

    private OverheadBenchmark(String name, List<String> flags, int calls, ScriptedModelServer server) throws Exception {
        this.name = name;
        this.calls = calls;
        this.server = server;
        List<String> all = new ArrayList<>(flags);
        all.addAll(Setup.cheapModel("gpt-5-mini", server));
        // More handlings a day than a workflow has.
        all.addAll(List.of("budget.workflow.dollars=1000", "budget.day.dollars=1000", "budget.month.dollars=1000"));
        this.configuration = Setup.of(Files.createTempDirectory("mergewright-overhead"), all);
    }

    public static void main(String[] args) throws Exception {
        int calls = Integer.parseInt(args[0]);
        double h2 = measure("h2", List.of(), calls);
        String url = PostgresForTests.emptyDurableSchema().location();
        double postgres = measure("postgres", List.of("store.url=" + url), calls);
        print("overhead_ms", Math.max(h2, postgres));
        System.exit(0);
    }

    private static double measure(String name, List<String> flags, int calls) throws Exception {
        try (var server = ScriptedModelServer.start(ScriptedRuntime.behaviour(Fault.NONE))) {
            var benchmark = new OverheadBenchmark(name, flags, calls, server);
            try (var store = Store.open(Conversions.store(benchmark.configuration.store()), Clock.systemUTC())) {
                benchmark.pieces(store);
                double overhead = benchmark.call(store);
                benchmark.handling();
                return overhead;
            }
        }
    }

    private void pieces(Store store) throws Exception {
        var budget = new JdbcBudget(
                store,
                Conversions.budget(configuration.budget()),
                () -> UUID.randomUUID().toString(),
                alert -> {});
        var cache = new JdbcAnswerCache(store, KEEP);
        print(name + ".budget_ms", median(turn -> spend(budget, turn)));
        print(name + ".cache_ms", median(turn -> remember(cache, turn)));
    }

    private double call(Store store) throws Exception {
        try (var tracing = new Tracing(configuration.trace(), configuration.network(), new JdbcTraceStore(store))) {
            var connected =
                    new Connections(configuration, new JdbcAnswerCache(store, KEEP), Clock.systemUTC()).models();
            var purse = AgentRuntime.purse(configuration, store);
            List<Double> raw = new ArrayList<>();
            double ours = median(turn -> {
                // In turn, so that a disturbance meets both.
                raw.add(turn == 0 ? 0 : milliseconds(this::sendAgain));
                var models = new ConfiguredModels(connected, purse, WORKFLOW, tracing.tracer(), tracing.words());
                return milliseconds(() -> ask(models, turn));
            });
            double rest = median(raw.subList(calls, 2 * calls));
            print(name + ".call_ms", ours);
            print(name + ".raw_http_ms", rest);
            print(name + ".overhead_ms", ours - rest);
            return ours - rest;
        }
    }

    private Reply<Claimed> ask(ConfiguredModels models, int turn) {
        var model = models.model(ModelTier.CHEAP, "explain", "call " + turn).orElseThrow();
        var prompt = new Prompt("explain", "1", "Explain.", LOG + turn, SCHEMA, 1_000, Duration.ofSeconds(30));
        var reply = new StructuredModel<>(model, reader).ask(prompt);
        if (!(reply instanceof Reply.Usable)) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }

    private int sendAgain() throws Exception {
        String body = server.requests().get(server.requests().size() - 1).body();
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return plain.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** A whole handling with one call: rules, prompt, call, proof, decision and recording. */
    private void handling() throws Exception {
        var diagnoser = new Diagnoser(RuleLibrary.load());
        try (var runtime = AgentRuntime.open(configuration, diagnoser, Clock.systemUTC())) {
            print(name + ".handling_ms", median(turn -> {
                String text =
                        LOG + "main.c:7:3: error: expected ';' before 'return' // " + turn + "\nmake: *** Error 1\n";
                var log = new LogReader().read(LogSource.ofText(text, "overhead.log"));
                return milliseconds(() -> runtime.diagnose(log, WORKFLOW));
            }));
        }
    }

    private static double spend(JdbcBudget budget, int turn) throws Exception {
        return milliseconds(() -> {
            var grant = budget.reserve(new Spender("piece " + turn, "explain", WORKFLOW), new Cost(10, 10));
            budget.settle((Grant.Given) grant, new Cost(5, 5), "gpt-5-mini");
            return grant;
        });
    }

    private static double remember(JdbcAnswerCache cache, int turn) throws Exception {
        var answer = new Answer("It expected 5 and got 4. ".repeat(20), Usage.NONE, "gpt-5-mini");
        return milliseconds(() -> {
            var known = cache.find("piece " + turn);
            cache.put("piece " + turn, answer);
            return known;
        });
    }

    /** Something that is measured in milliseconds once per turn. */
    @FunctionalInterface
    private interface Piece {
        double run(int turn) throws Exception;
    }

    /** Of the second half of the turns; the first half warms up. */
    private double median(Piece piece) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < 2 * calls; turn++) {
            double time = piece.run(turn);
            if (turn >= calls) {
                times.add(time);
            }
        }
        return median(times);
    }

    private static double milliseconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String figure, double value) {
        System.out.printf(Locale.ROOT, "%s: %.3f%n", figure, value);
    }
}
