package io.mergewright.server;

import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.RuleLibrary;
import io.mergewright.server.ServerProcess.Launch;
import io.mergewright.store.JdbcTraceStore;
import io.mergewright.store.LedgerFill;
import io.mergewright.store.Store;
import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;
import io.mergewright.trace.SpanRecord;
import io.mergewright.web.Rule;
import io.mergewright.web.Verb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How fast each page and each route of the programming interface is that needs no name of something: over a year of suggestions with
 * spending and traces, half of the requests for what was not asked for before. docs/benchmarks/pages.sh runs it.
 */
final class PagesBenchmark {
    private static final int REQUESTS = 200;
    private static final int DAYS = 365;
    private static final int CALLS = 100_000;
    private static final int TRACES = 20_000;
    private static final int WAITING = 3_000;
    private static final int STEPS = 9;
    private static final int BATCH = 500;
    private static final Pattern ASSET =
            Pattern.compile("(?:<link rel=\"stylesheet\" href|<link rel=\"icon\" href|<script src)=\"([^\"]*)\"");

    private final Path program;
    private final Path directory;
    private final int suggestions;
    private final Random random = new Random(1);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new java.net.CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    private PagesBenchmark(Path program, Path directory, int suggestions) {
        this.program = program;
        this.directory = directory;
        this.suggestions = suggestions;
    }

    /** Launcher, directory, number of suggestions, {@code h2} or {@code postgres}. */
    public static void main(String[] arguments) throws Exception {
        var benchmark =
                new PagesBenchmark(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        benchmark.run(arguments[3].equals("postgres"));
        System.exit(0);
    }

    private void run(boolean postgres) throws Exception {
        var file = directory.resolve("state").resolve("state");
        StoreSettings settings = postgres ? PostgresForTests.emptyDurableSchema() : StoreSettings.file(file);
        fill(settings);
        var launch = new Launch(program, List.of(), directory, List.of("ledger.label-share=0.05"));
        try (var server = new ServerProcess(postgres ? launch.on(settings) : launch).awaitReady()) {
            ServerProcess.printLoad();
            String root = signIn(server.log());
            double slowest = 0;
            for (String path : paths()) {
                slowest = Math.max(slowest, measure(root, path));
            }
            for (String path : paths()) {
                size(root, path);
            }
            System.out.printf(Locale.ROOT, "slowest page p95: %.0f ms%n", slowest);
        }
    }

    private void fill(StoreSettings settings) {
        Instant now = Clock.systemUTC().instant();
        try (var store = Store.open(settings, Clock.systemUTC())) {
            calls(store, LocalDate.ofInstant(now, ZoneOffset.UTC));
            traces(store, now);
            var ledger = new LedgerFill(suggestions, now.minus(Duration.ofDays(DAYS)));
            ledger.into(store);
            ledger.addWaiting(store, WAITING);
            long events = store.database()
                    .statement(
                            "count",
                            handle -> handle.createQuery("SELECT COUNT(*) FROM suggestion_event")
                                    .mapTo(Long.class)
                                    .one());
            long waiting = store.database()
                    .statement(
                            "count",
                            handle -> handle.createQuery(
                                            "SELECT COUNT(*) FROM suggestion WHERE stands AND state = 'QUEUED'")
                                    .mapTo(Long.class)
                                    .one());
            System.out.printf("events: %d%nwaiting: %d%nspans: %d%n", events, waiting, TRACES * (STEPS + 1));
        }
    }

    private void calls(Store store, LocalDate today) {
        for (int from = 0; from < CALLS; from += 10 * BATCH) {
            store.database().run("fill", handle -> {
                var batch = handle.prepareBatch("""
                        INSERT INTO budget_call (id, handling, agent, workflow, model, utc_day, call_state, reserved_tokens,
                        reserved_micro_dollars, booked_tokens, booked_micro_dollars, opened_at, lease_until)
                        VALUES (:id, :handling, :agent, :workflow, :model, :day, 'SETTLED', 0, 0, 1500, 2500, 0, 0)
                        """);
                for (int i = 0; i < 10 * BATCH; i++) {
                    batch.bind("id", "call-" + random.nextLong())
                            .bind("handling", "handling-" + random.nextInt())
                            .bind("agent", "agent-" + random.nextInt(4))
                            .bind("workflow", "acme/repository-" + random.nextInt(60))
                            .bind("model", "model-" + random.nextInt(6))
                            .bind("day", today.minusDays(random.nextInt(DAYS)).toString())
                            .add();
                }
                batch.execute();
            });
        }
    }

    private void traces(Store store, Instant now) {
        var traces = new JdbcTraceStore(store);
        for (int from = 0; from < TRACES; from += BATCH) {
            List<SpanRecord> spans = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                String trace = "%032x".formatted(i + 1);
                Instant at = now.minusSeconds(60L * i);
                spans.add(span(trace, 0, "", "review", at));
                for (int step = 1; step <= STEPS; step++) {
                    spans.add(span(trace, step, "%016x".formatted(1), "step number " + step, at.plusMillis(step)));
                }
            }
            traces.save(spans);
        }
    }

    private static SpanRecord span(String trace, int number, String parent, String name, Instant at) {
        return new SpanRecord(
                trace,
                "%016x".formatted(number + 1),
                parent,
                name,
                at,
                Duration.ofMillis(40),
                Map.of("mergewright.step.result", "done", "mergewright.step.attempts", "1"),
                "");
    }

    private String signIn(Path log) throws IOException, InterruptedException {
        Matcher link = Pattern.compile("(http://[^ /]+)/link\\?key=\\S+").matcher(Files.readString(log));
        if (!link.find()) {
            throw new IllegalStateException("no link in " + log);
        }
        get(link.group());
        return link.group(1);
    }

    /** Of all routes of the server: those that show something, and need no name of a thing. */
    private List<String> paths() throws IOException {
        Configuration configuration =
                ServedPages.configuration("store.directory=" + Files.createTempDirectory(directory, "empty"));
        try (var server = Server.open(configuration, new Diagnoser(RuleLibrary.load()), Clock.systemUTC())) {
            return server.site().endpoints().stream()
                    .filter(one -> one.verb() == Verb.GET && one.rule() != Rule.ANYBODY)
                    .map(one -> one.path())
                    .filter(path -> !path.contains("{"))
                    .sorted()
                    .toList();
        }
    }

    private double measure(String root, String path) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        int status = 200;
        for (int i = 0; i < REQUESTS; i++) {
            String query = i % 2 == 0 ? "" : cold();
            long start = System.nanoTime();
            var answer = get(root + path + query);
            times.add((System.nanoTime() - start) / 1e6);
            status = Math.max(status, answer.statusCode());
        }
        double first = times.get(0);
        times.sort(Double::compare);
        double p95 = times.get(REQUESTS * 95 / 100);
        System.out.printf(
                Locale.ROOT,
                "%-32s first %6.0f ms  median %6.1f ms  p95 %6.1f ms%s%n",
                path,
                first,
                times.get(REQUESTS / 2),
                p95,
                status == 200 ? "" : "  status " + status);
        return p95;
    }

    /** What nobody has asked for before, most probably. */
    private String cold() {
        LocalDate to = LocalDate.now(Clock.systemUTC()).minusDays(random.nextInt(100));
        List<String> filters = new ArrayList<>(List.of(
                "from=" + to.minusDays(7 + random.nextInt(250)),
                "to=" + to,
                "by="
                        + List.of("repo", "job", "category", "agent", "model", "prompt", "confidence")
                                .get(random.nextInt(7))));
        Stream.of("repository=acme/repository-", "category=category-", "agent=agent-", "model=model-", "prompt=prompt/")
                .filter(filter -> random.nextInt(4) == 0)
                .forEach(filter -> filters.add(filter + random.nextInt(4)));
        return "?" + String.join("&", filters);
    }

    private void size(String root, String path) throws IOException, InterruptedException {
        if (path.startsWith("/api/") || path.contains(".")) {
            return;
        }
        var page = get(root + path);
        long bytes = page.body().length;
        Matcher assets = ASSET.matcher(text(page));
        while (assets.find()) {
            bytes += get(URI.create(root + path).resolve(assets.group(1)).toString())
                    .body()
                    .length;
        }
        System.out.printf("%-32s first load %d bytes, compressed%n", path, bytes);
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        boolean zipped =
                page.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] bytes = zipped ? new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes() : page.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Encoding", "gzip")
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
