package io.mergewright.server;

import io.mergewright.server.ServerProcess.Launch;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedRepository;
import io.mergewright.simulator.SimulatorOptions;
import io.mergewright.simulator.hooks.Delivery;
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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Two servers on one PostgreSQL review what people push, while they are killed without notice, GitHub fails, and deliveries come late,
 * twice, or not at all. Afterwards it is counted what was not done, or done twice. docs/benchmarks/replicas.sh runs it.
 */
final class ReplicasBenchmark {
    private static final int ORGANISATIONS = 12;
    private static final int MOST_PUSHES = 3;
    private static final Duration BETWEEN_PUSHES = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String OPEN_WORK =
            "SELECT (SELECT COUNT(*) FROM scheduled_tasks WHERE task_instance <> 'recurring')"
                    + " + (SELECT COUNT(*) FROM delivery WHERE state = 'WAITING')";

    private final int pushes;
    private final Random random;
    private final Path directory;
    private final StoreSettings store = PostgresForTests.emptyDurableSchema();
    private final List<Branch> branches = new ArrayList<>();

    private ReplicasBenchmark(int pushes, long seed, Path directory) {
        this.pushes = pushes;
        this.random = new Random(seed);
        this.directory = directory;
    }

    /** Arguments: the script that starts a server, a directory, how many deliveries of pull requests, and a seed. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        new ReplicasBenchmark(Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]), directory)
                .run(Path.of(arguments[0]));
        System.exit(0);
    }

    /** A pull request and the number of its defects. */
    private static final class Branch {
        private final SimulatedRepository repository;
        private final SimulatedPullRequest pull;
        private int defects = 1;

        Branch(SimulatedRepository repository, int number) {
            this.repository = repository;
            String name = "feature-" + number;
            repository.branch(name, "main");
            // By its message no other commit is the same.
            repository.commit(name, "dev", "Read settings, " + name, DefectiveCode.with(1));
            pull = repository.open("dev", name, "Read settings");
        }

        void push() {
            defects++;
            pull.push("dev", "Read more", DefectiveCode.with(defects));
        }
    }

    private void run(Path program) throws IOException {
        try (var relay = new Relay(random.nextLong());
                var github = GitHubSimulator.start(SimulatorOptions.defaults()
                        .withWebhook(relay.url(), ServerProcess.SECRET)
                        .withDeliveries(8, new Disorder(0.1, 0.01, 5, random.nextLong())))) {
            Path key = Files.writeString(
                    directory.resolve("key.pem"), github.appKey().pem());
            var launch = new Launch(
                            program, List.of(), directory, Launch.app(github.url() + "/api/v3", github.appId(), key))
                    .on(store);
            // One after the other: both would make the tables.
            try (var first = new ServerProcess(in("first", launch)).awaitReady();
                    var second = new ServerProcess(in("second", launch)).awaitReady()) {
                relay.to(List.of(first.webhook(), second.webhook()));
                int kills = disturbed(github, List.of(first, second));
                boolean quiet = awaitQuiet(github);
                report(github, kills, quiet);
            }
        }
    }

    private Launch in(String name, Launch launch) {
        return new Launch(launch.program(), launch.java(), directory.resolve(name), launch.settings());
    }

    private int disturbed(GitHubSimulator github, List<ServerProcess> servers) {
        List<SimulatedRepository> repositories = repositories(github);
        ServerProcess.printLoad();
        github.faults().seed(random.nextLong());
        github.faults().badGateways(0.05);
        var killer = new Replicas(servers, random.nextLong());
        try (killer) {
            for (int done = 0; done < pushes; done++) {
                github.faults().tooManyRequests(done % 40 < 5 ? 0.1 : 0, Duration.ofSeconds(1));
                push(repositories);
                LockSupport.parkNanos(BETWEEN_PUSHES.toNanos());
            }
            github.faults().tooManyRequests(0, Duration.ofSeconds(1));
        }
        return killer.kills();
    }

    private static List<SimulatedRepository> repositories(GitHubSimulator github) {
        List<SimulatedRepository> repositories = new ArrayList<>();
        for (int number = 1; number <= ORGANISATIONS; number++) {
            String owner = "acme-" + number;
            var repository = github.createRepository(owner + "/shop", DefectiveCode.with(0));
            repositories.add(repository.permit("dev", Permission.WRITE));
            github.install(owner);
        }
        return repositories;
    }

    private void push(List<SimulatedRepository> repositories) {
        List<Branch> young =
                branches.stream().filter(one -> one.defects < MOST_PUSHES).toList();
        if (young.isEmpty() || random.nextInt(4) == 0) {
            branches.add(new Branch(repositories.get(random.nextInt(repositories.size())), branches.size() + 1));
        } else {
            young.get(random.nextInt(young.size())).push();
        }
    }

    private boolean awaitQuiet(GitHubSimulator github) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > end) {
                return false;
            }
            github.awaitDeliveries(Duration.ofMinutes(1));
            quiet = openWork() == 0 && missed(github).isEmpty() ? quiet + 1 : 0;
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        return true;
    }

    private long openWork() {
        try (var connection = DriverManager.getConnection(store.location());
                var rows = connection.createStatement().executeQuery(OPEN_WORK)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The deliveries about pull requests that never came in. */
    private static Set<String> missed(GitHubSimulator github) {
        Set<String> missed = new HashSet<>();
        Set<String> arrived = new HashSet<>();
        for (Delivery delivery : github.deliveries().all()) {
            if (delivery.outcome().ok()) {
                arrived.add(delivery.guid());
            } else if (delivery.message().event().equals("pull_request")) {
                missed.add(delivery.guid());
            }
        }
        missed.removeAll(arrived);
        return missed;
    }

    private void report(GitHubSimulator github, int kills, boolean quiet) throws IOException {
        github.faults().none();
        Files.write(directory.resolve("requests.log"), requests(github));
        var counts = new ReviewCounts(github.botLogin());
        branches.forEach(branch -> counts.add(branch.repository, branch.pull, branch.defects));
        counts.problems().forEach(problem -> System.out.println("wrong: " + problem));
        List<Delivery> all = github.deliveries().all();
        ServerProcess.printLoad();
        System.out.println("pull_requests: " + branches.size());
        System.out.println("pull_request_events: " + pushes);
        System.out.println("deliveries: " + all.size());
        System.out.println(
                "deliveries_again: " + all.stream().filter(Delivery::redelivery).count());
        System.out.println("kills: " + kills);
        System.out.println("heads_reviewed: " + counts.reviewed());
        System.out.println("heads_not_reviewed: " + counts.notReviewed());
        System.out.println("heads_reviewed_twice: " + counts.twice());
        System.out.println("duplicate_comments: " + counts.duplicates());
        long missed = missed(github).size();
        System.out.println("deliveries_missed: " + missed);
        System.out.println("comments_missing: " + counts.unsaid());
        System.out.println("work_left: " + (quiet ? 0 : openWork()));
        System.out.println("lost: " + (counts.unsaid() + counts.notReviewed() + missed + (quiet ? 0 : openWork())));
    }

    private static List<String> requests(GitHubSimulator github) {
        return github.requests().all().stream()
                .map(entry -> entry.at() + " " + entry.line())
                .toList();
    }
}
