package io.mergewright.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Grant;
import io.mergewright.budget.Spender;
import io.mergewright.budget.Usage;
import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.model.Answer;
import io.mergewright.model.ModelTier;
import io.mergewright.model.Prompt;
import io.mergewright.model.testing.Behaviours;
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
 * Measures our own time per model call, as it is put together in production with the usual settings: a handling with one
 * call of a model over HTTP, less the same request sent by the plain JDK. Run by {@code docs/benchmarks/overhead.sh}.
 */
final class OverheadBenchmark {
    private static final String WORKFLOW = "benchmark";
    /** With the line of the error about 1,500 tokens of log. */
    private static final String LOG =
            "[INFO] Compiling the sources of one more module of many, without a word\n".repeat(80);

    private static final String SCHEMA = """
            {"type":"object","properties":{"claims":{"type":"array","items":{"type":"string"}}},\
            "required":["claims"],"additionalProperties":false}""";

    private final Diagnoser diagnoser = new Diagnoser(RuleLibrary.load());
    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String store;
    private final int calls;
    private final Configuration configuration;
    private final ScriptedModelServer server;

    private OverheadBenchmark(String store, List<String> flags, int calls, ScriptedModelServer server)
            throws Exception {
        this.store = store;
        this.calls = calls;
        this.server = server;
        List<String> all = new ArrayList<>(flags);
        all.addAll(Setup.cheapModel("gpt-5-mini", server));
        // As many handlings of one day as no workflow has.
        all.addAll(List.of("budget.workflow.dollars=1000", "budget.day.dollars=1000", "budget.month.dollars=1000"));
        this.configuration = Setup.of(Files.createTempDirectory("mergewright-overhead"), all);
    }

    public static void main(String[] args) throws Exception {
        int calls = Integer.parseInt(args[0]);
        List<Double> overheads = new ArrayList<>();
        overheads.add(measure("h2", List.of(), calls));
        String url = PostgresForTests.emptyDurableSchema().location();
        overheads.add(measure("postgres", List.of("store.url=" + url), calls));
        print("overhead_ms", overheads.stream().max(Double::compare).orElseThrow());
        System.exit(0);
    }

    private static double measure(String store, List<String> flags, int calls) throws Exception {
        try (var server = ScriptedModelServer.start(Behaviours.computing(FaultTable::quoting))) {
            var benchmark = new OverheadBenchmark(store, flags, calls, server);
            benchmark.pieces();
            print(store + ".chain_ms", benchmark.chain());
            return benchmark.whole();
        }
    }

    private double whole() throws Exception {
        try (var runtime = AgentRuntime.open(configuration, Clock.systemUTC())) {
            List<Double> handlings = new ArrayList<>();
            List<Double> requests = new ArrayList<>();
            // In turn, so that a disturbance meets both; the first half warms up.
            for (int turn = 0; turn < 2 * calls; turn++) {
                LogWindow log = log(turn);
                Diagnosis rules = diagnoser.diagnose(log);
                double handling = milliseconds(() -> investigate(runtime, log, rules));
                double request = milliseconds(this::sendAgain);
                if (turn >= calls) {
                    handlings.add(handling);
                    requests.add(request);
                }
            }
            print(store + ".handling_ms", median(handlings));
            print(store + ".raw_http_ms", median(requests));
            print(store + ".overhead_ms", median(handlings) - median(requests));
            return median(handlings) - median(requests);
        }
    }

    /** The chain of one call alone, without the supervisor, the prompt and the proof. */
    private double chain() throws Exception {
        Store opened = Store.open(Conversions.store(configuration.store()), Clock.systemUTC());
        try (opened;
                var tracing = new Tracing(configuration.trace(), new JdbcTraceStore(opened))) {
            var connected = new Connections(configuration, opened, Clock.systemUTC()).models();
            var purse = AgentRuntime.purse(configuration, opened);
            return medianOf(turn -> {
                var models = new ConfiguredModels(connected, purse, WORKFLOW, tracing.tracer(), tracing.words());
                var model = models.model(ModelTier.CHEAP, "explain", "chain " + turn)
                        .orElseThrow();
                var prompt = new Prompt("chain", "1", "Explain.", LOG + turn, SCHEMA, 1_000, Duration.ofSeconds(30));
                return model.ask(prompt).text().isEmpty();
            });
        }
    }

    private boolean investigate(AgentRuntime runtime, LogWindow log, Diagnosis rules) {
        var outcome = runtime.investigate(log, rules, WORKFLOW);
        if (outcome.state().explanations().isEmpty()) {
            throw new IllegalStateException("the model was not asked: " + outcome.shortfalls());
        }
        return true;
    }

    private int sendAgain() throws Exception {
        String body = server.requests().get(server.requests().size() - 1).body();
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/chat/completions"))
                .POST(HttpRequest.BodyPublishers.ofString(body, UTF_8))
                .build();
        return plain.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private void pieces() throws Exception {
        try (var opened = Store.open(Conversions.store(configuration.store()), Clock.systemUTC())) {
            var budget = new JdbcBudget(
                    opened,
                    Conversions.budget(configuration.budget()),
                    () -> UUID.randomUUID().toString(),
                    alert -> {});
            var cache = new JdbcAnswerCache(opened, Duration.ofDays(1));
            print(store + ".budget_ms", medianOf(turn -> spend(budget, turn)));
            print(store + ".cache_ms", medianOf(turn -> remember(cache, turn)));
        }
    }

    private static boolean spend(JdbcBudget budget, int turn) {
        var grant = budget.reserve(new Spender("piece " + turn, "explain", WORKFLOW), new Cost(10, 10));
        budget.settle((Grant.Given) grant, new Cost(5, 5), "gpt-5-mini");
        return true;
    }

    private static boolean remember(JdbcAnswerCache cache, int turn) {
        boolean known = cache.find("piece " + turn).isPresent();
        cache.put("piece " + turn, new Answer("It expected 5 and got 4. ".repeat(20), Usage.NONE, "gpt-5-mini"));
        return known;
    }

    /** Something that is measured once per turn. */
    @FunctionalInterface
    private interface Piece {
        boolean run(int turn);
    }

    private double medianOf(Piece piece) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 2 * calls; i++) {
            int turn = i;
            double time = milliseconds(() -> piece.run(turn));
            if (turn >= calls) {
                times.add(time);
            }
        }
        return median(times);
    }

    private static LogWindow log(int turn) {
        String text = LOG + "main.c:7:3: error: expected ';' before 'return' // run " + turn
                + "\nmake: *** [Makefile:2: main.o] Error 1\n";
        return new LogReader().read(LogSource.ofText(text, "overhead.log"));
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
