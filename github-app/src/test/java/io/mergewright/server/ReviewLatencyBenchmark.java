package io.mergewright.server;

import io.mergewright.server.ServerProcess.Launch;
import io.mergewright.simulator.GitHubSimulator;
import io.mergewright.simulator.SimulatedPullRequest;
import io.mergewright.simulator.SimulatedRepository;
import io.mergewright.simulator.SimulatorOptions;
import io.mergewright.simulator.model.Permission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * From the webhook of a push to the completed check run, by a server in a process of its own that has seen the repository before.
 * docs/benchmarks/review-latency.sh runs it.
 */
final class ReviewLatencyBenchmark {
    private static final int WARM_UP = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CHECK = "Mergewright review";

    /** Several, as no more than 70 writes a minute are made for one installation. */
    private static final int ORGANISATIONS = 6;

    private final GitHubSimulator github;
    private final List<SimulatedRepository> repositories = new ArrayList<>();

    private ReviewLatencyBenchmark(GitHubSimulator github) {
        this.github = github;
        for (int number = 1; number <= ORGANISATIONS; number++) {
            String owner = "acme-" + number;
            repositories.add(github.createRepository(owner + "/shop", UsualChange.number(0))
                    .permit("dev", Permission.WRITE));
            github.install(owner);
        }
    }

    /** Arguments: the script that starts a server, a directory, how many pushes, and options of the virtual machine in one argument. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        var relay = new Relay(1);
        var options = SimulatorOptions.defaults().withWebhook(relay.url(), ServerProcess.SECRET);
        try (relay;
                var github = GitHubSimulator.start(options)) {
            Path key = Files.writeString(
                    directory.resolve("key.pem"), github.appKey().pem());
            List<String> java = arguments[3].isBlank()
                    ? List.of()
                    : List.of(arguments[3].trim().split(" +"));
            var launch = new Launch(
                    Path.of(arguments[0]), java, directory, Launch.app(github.url() + "/api/v3", github.appId(), key));
            try (var server = new ServerProcess(launch).awaitReady()) {
                relay.to(List.of(server.webhook()));
                new ReviewLatencyBenchmark(github).run(Integer.parseInt(arguments[2]));
            }
        }
        System.exit(0);
    }

    private void run(int pushes) {
        List<Double> seconds = new ArrayList<>();
        ServerProcess.printLoad();
        for (int number = 1; number <= WARM_UP + pushes; number++) {
            double one = push(number);
            if (number > WARM_UP) {
                seconds.add(one);
            }
        }
        Collections.sort(seconds);
        ServerProcess.printLoad();
        System.out.println("added_lines: "
                + UsualChange.number(1).values().stream()
                        .mapToLong(text -> text.lines().count())
                        .sum());
        System.out.println("pushes: " + pushes);
        System.out.printf(Locale.ROOT, "review_seconds_median: %.3f%n", percentile(seconds, 0.5));
        System.out.printf(Locale.ROOT, "review_seconds_p95: %.3f%n", percentile(seconds, 0.95));
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** Opens a pull request that is reviewed first, so that the repository is mirrored, and pushes the change to it. */
    private double push(int number) {
        var repository = repositories.get(number % ORGANISATIONS);
        String branch = "feature-" + number;
        repository.branch(branch, "main");
        repository.commit(branch, "dev", "Start", Map.of("README.md", "# Number %d\n".formatted(number)));
        var pull = repository.open("dev", branch, "Orders");
        awaitReview(repository, pull);
        pull.push("dev", "Orders", UsualChange.number(number));
        awaitReview(repository, pull);
        Instant end = Instant.now();
        return Duration.between(sent(pull), end).toNanos() / 1e9;
    }

    private Instant sent(SimulatedPullRequest pull) {
        return github.deliveries().all().stream()
                .filter(one -> one.message().event().equals("pull_request")
                        && one.message().body().contains(pull.headSha()))
                .map(one -> one.deliveredAt())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static void awaitReview(SimulatedRepository repository, SimulatedPullRequest pull) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (repository.checks().at(pull.headSha()).stream()
                .noneMatch(check -> check.name().equals(CHECK) && check.status().equals("completed"))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not reviewed: " + repository.fullName() + "#" + pull.number());
            }
            LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
        }
    }
}
