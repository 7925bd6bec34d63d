package io.mergewright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.server.Load.Webhook;
import io.mergewright.server.ServerProcess.Launch;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.SimulatorOptions;
import io.mergewright.simulator.hooks.Disorder;
import io.mergewright.simulator.model.Permission;
import io.mergewright.store.StoreSettings;
import io.mergewright.store.testing.PostgresForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Webhooks for a server in a process of its own: examples of all kinds, and many in a short time. docs/benchmarks/webhooks.sh runs it. */
final class WebhooksBenchmark {
    private static final int PULLS = 40;
    private static final int ROUNDS = 3;
    private static final int WARM_UP_SECONDS = 15;
    private static final int STARTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String COUNT = "SELECT COUNT(*) FROM delivery WHERE state = '%s'";

    private final Path program;
    private final Path directory;
    private final List<String> java;
    private final GitHubSimulator github;
    private final Path key;

    private WebhooksBenchmark(Path program, Path directory, List<String> java, GitHubSimulator github)
            throws IOException {
        this.program = program;
        this.directory = directory;
        this.java = java;
        this.github = github;
        this.key =
                Files.writeString(directory.resolve("key.pem"), github.appKey().pem());
    }

    /**
     * Arguments: the script that starts a server, a directory, options of the virtual machine in one argument, and then one of {@code payloads ITEMS},
     * {@code start} and {@code load RATE SECONDS PROBOT STORES}, where {@code PROBOT} may be {@code none}, and {@code STORES} names
     * {@code h2}, {@code postgres} or both.
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        var options = SimulatorOptions.defaults()
                .withWebhook("http://127.0.0.1:9/", ServerProcess.SECRET)
                .withDeliveries(1, new Disorder(0, 1, 0, 0));
        List<String> java =
                arguments[2].isBlank() ? List.of() : List.of(arguments[2].trim().split(" +"));
        try (var github = GitHubSimulator.start(options)) {
            var benchmark = new WebhooksBenchmark(Path.of(arguments[0]), directory, java, github);
            switch (arguments[3]) {
                case "payloads" -> benchmark.payloads(Path.of(arguments[4]));
                case "start" -> benchmark.start();
                default ->
                    benchmark.load(
                            Integer.parseInt(arguments[4]),
                            Integer.parseInt(arguments[5]),
                            Path.of(arguments[6]),
                            arguments[7]);
            }
        }
        System.exit(0);
    }

    private Launch launch(String name) {
        return new Launch(
                program, java, directory.resolve(name), Launch.app(github.url() + "/api/v3", github.appId(), key));
    }

    private void payloads(Path items) throws IOException {
        List<Webhook> webhooks = new ArrayList<>();
        var json = new ObjectMapper();
        for (String line : Files.readAllLines(items)) {
            JsonNode item = json.readTree(line);
            Path file = items.resolveSibling(item.path("payload").asText());
            webhooks.add(Webhook.of(item.path("event").asText(), Files.readString(file)));
        }
        StoreSettings store = PostgresForTests.emptyDurableSchema();
        try (var server = new ServerProcess(launch("payloads").on(store)).awaitReady()) {
            List<Integer> statuses = new Load(server.webhook(), webhooks).each();
            long refused = 0;
            for (int number = 0; number < statuses.size(); number++) {
                if (statuses.get(number) != 202) {
                    refused++;
                    System.out.printf(
                            Locale.ROOT,
                            "refused with %d: %s%n",
                            statuses.get(number),
                            webhooks.get(number).event());
                }
            }
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (count(store, "WAITING") > 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            ServerProcess.printLoad();
            System.out.println("payloads: " + webhooks.size());
            System.out.println("payloads_refused: " + refused);
            System.out.println("payloads_handled: " + count(store, "HANDLED"));
            System.out.println("payloads_ignored: " + count(store, "IGNORED"));
            System.out.println("payloads_waiting: " + count(store, "WAITING"));
            System.out.println("payloads_set_aside: " + count(store, "SET_ASIDE"));
            System.out.println("payloads_ready_afterwards: " + server.isReady());
            try (var log = Files.lines(server.log())) {
                System.out.println("payloads_errors_logged: "
                        + log.filter(line -> line.contains(" ERROR ")).count());
            }
        }
    }

    private static long count(StoreSettings store, String state) {
        try (var connection = DriverManager.getConnection(store.location());
                var rows = connection.createStatement().executeQuery(COUNT.formatted(state))) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start() {
        ServerProcess.printLoad();
        List<Long> later = new ArrayList<>();
        long first = 0;
        for (int start = 0; start <= STARTS; start++) {
            long begin = System.nanoTime();
            try (var server = new ServerProcess(launch("start")).awaitReady()) {
                long millis = (System.nanoTime() - begin) / 1_000_000;
                if (start == 0) {
                    first = millis;
                } else {
                    later.add(millis);
                }
                LockSupport.parkNanos(
                        Duration.ofSeconds(start == STARTS ? 10 : 1).toNanos());
                if (start == STARTS) {
                    System.out.println("idle_rss_mb: " + server.residentMegabytes());
                }
            }
        }
        Collections.sort(later);
        System.out.println("first_start_ms: " + first);
        System.out.println("start_ms: " + later.get(STARTS / 2));
    }

    private void load(int perSecond, int seconds, Path probot, String stores) {
        List<Webhook> webhooks = made();
        int[] sizes =
                webhooks.stream().mapToInt(one -> one.body().length()).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "bodies: %d of %d to %d bytes, median %d, %d of them about pull requests%n",
                sizes.length,
                sizes[0],
                sizes[sizes.length - 1],
                sizes[sizes.length / 2],
                webhooks.stream()
                        .filter(one -> one.event().equals("pull_request"))
                        .count());
        List<Contestant> contestants = new ArrayList<>();
        if (stores.contains("h2")) {
            Path h2 = directory.resolve("h2");
            contestants.add(ours("h2", launch("h2"), StoreSettings.file(h2.resolve("state/state")), webhooks));
        }
        if (stores.contains("postgres")) {
            StoreSettings postgres = PostgresForTests.emptyDurableSchema();
            contestants.add(ours("postgres", launch("postgres").on(postgres), postgres, webhooks));
        }
        if (Files.isDirectory(probot)) {
            Path received = directory.resolve("received");
            var process = new ProbotProcess(probot, received, key);
            contestants.add(new Contestant(
                    "probot",
                    process.pid(),
                    process.webhook(),
                    webhooks,
                    process::kill,
                    Contestant.inFile(received),
                    () -> true));
        }
        for (Contestant one : contestants) {
            one.warmUp(perSecond, WARM_UP_SECONDS);
            one.settle();
        }
        for (int round = 0; round < ROUNDS; round++) {
            ServerProcess.printLoad();
            for (Contestant one : contestants) {
                one.run(perSecond, seconds / ROUNDS);
                one.settle();
            }
        }
        ServerProcess.printLoad();
        contestants.forEach(Contestant::report);
    }

    private Contestant ours(String name, Launch launch, StoreSettings store, List<Webhook> webhooks) {
        var server = new ServerProcess(launch).awaitReady();
        return new Contestant(
                name,
                server.pid(),
                server.webhook(),
                webhooks,
                server::kill,
                Contestant.inDatabase(store),
                server::isIdle);
    }

    /** What GitHub would have told of some life in a repository, in a random order. */
    private List<Webhook> made() {
        var repository = github.createRepository("acme/shop", Map.of("README.md", "# Shop\n"))
                .permit("dev", Permission.WRITE);
        github.install("acme");
        for (int number = 1; number <= PULLS; number++) {
            String branch = "feature-" + number;
            repository.branch(branch, "main");
            repository.commit(
                    branch, "dev", "Say more", Map.of("README.md", "# Shop\n\nNumber %d\n".formatted(number)));
            var pull = repository.open("dev", branch, "Say more");
            pull.push("dev", "And more", Map.of("notes.txt", "Number %d\n".formatted(number)));
            pull.comment("dev", "Please have a look.");
        }
        List<Webhook> webhooks = new ArrayList<>();
        github.deliveries()
                .all()
                .forEach(one -> webhooks.add(
                        Webhook.of(one.message().event(), one.message().body())));
        Collections.shuffle(webhooks, new Random(1));
        return webhooks;
    }
}
