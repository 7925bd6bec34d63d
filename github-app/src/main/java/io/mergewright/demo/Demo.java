package io.mergewright.demo;

import io.mergewright.command.CommandLimits;
import io.mergewright.config.Configuration;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.log.LogReader;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.check.Checks;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.BranchReview;
import io.mergewright.runtime.CommitReader;
import io.mergewright.runtime.RepairRequest;
import io.mergewright.runtime.RepairRequest.RepairCommand;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.store.JdbcLedger;
import io.mergewright.supervisor.ReviewJudgement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Twelve weeks of three small teams, gone through by the agents. For one thread, once. */
public final class Demo implements AutoCloseable {
    private static final Duration SPAN = Duration.ofDays(84);
    private static final String OWNER = "demo/";
    private static final String BUILDS = "agent";
    private static final List<String> BRANCHES = List.of(
            "shop-export",
            "billing-load",
            "site-list",
            "shop-discount",
            "site-save",
            "billing-collect",
            "shop-index",
            "site-deploy",
            "billing-fetch",
            "shop-clock");
    private static final List<String> NAMES =
            List.of("order", "invoice", "parcel", "voucher", "refund", "customer", "supplier", "basket");

    /** Logs of failed builds, and what would tell whether a fix works where this machine can tell. */
    private static final Map<String, Optional<String>> FAILURES = Map.of(
            "agent-check", Optional.of("./check.sh"), "agent-pad", Optional.empty(), "agent-report", Optional.empty());

    private final Path directory;
    private final Instant end;
    private final DemoClock clock;
    private final AgentRuntime agents;
    private final Checks checks = ShippedChecks.load();
    private final DemoPeople people;
    private final Map<String, DemoRepository> repositories = new HashMap<>();

    private Demo(Configuration configuration, Diagnoser diagnoser, Path directory, Instant end) {
        this.directory = directory;
        this.end = end;
        this.clock = new DemoClock(end.minus(SPAN));
        this.agents = AgentRuntime.open(configuration, diagnoser, clock);
        this.people = new DemoPeople(new JdbcLedger(agents.store()), end);
    }

    /** The settings of the demonstration, with its store in {@code directory}: a bar that leaves some for people, and recordings. */
    public static List<String> settings(Path directory) {
        return List.of("store.directory=" + directory, "record.enabled=true", "gate.publish=0.75", "gate.ask=0.4");
    }

    /**
     * Fills the store of {@code configuration}, which has nothing in it yet.
     *
     * @param directory for the repositories
     * @param end of the twelve weeks
     * @param progress hears how much of all is done, from 0 to 1
     */
    public static void fill(
            Configuration configuration, Diagnoser diagnoser, Path directory, Instant end, Consumer<Double> progress) {
        try (var demo = new Demo(configuration, diagnoser, directory, end)) {
            demo.run(progress);
        }
    }

    private void run(Consumer<Double> progress) {
        int all = BRANCHES.size() * NAMES.size();
        for (int i = 0; i < all; i++) {
            clock.set(end.minus(SPAN).plus(SPAN.multipliedBy(i).dividedBy(all)));
            review(BRANCHES.get(i % BRANCHES.size()), NAMES.get((i + i / BRANCHES.size()) % NAMES.size()));
            progress.accept((i + 1.0) / (all + 1));
        }
        clock.set(end.minus(Duration.ofHours(2)));
        FAILURES.forEach(this::diagnose);
        progress.accept(1.0);
    }

    private DemoRepository repository(String name) {
        return repositories.computeIfAbsent(
                name,
                made -> DemoRepository.make(
                        directory.resolve(made), DemoFiles.of(made + "-base", made), clock.instant()));
    }

    private void review(String bundle, String name) {
        String team = bundle.substring(0, bundle.indexOf('-'));
        String branch = bundle.substring(team.length() + 1) + "-of-" + name;
        DemoRepository repository = repository(team);
        repository.branch(branch, DemoFiles.of(bundle, name), clock.instant());
        try (GitRepository opened = repository.open()) {
            var review = new BranchReview(
                    CommitReader.of(opened), opened.resolve(DemoRepository.MAIN), opened.resolve(branch), checks);
            var outcome = agents.review(
                    review.request(review.look(), review.since(Optional.empty()), review.purpose(), OWNER + team));
            outcome.state()
                    .judged()
                    .forEach(one -> people.answer(
                            SuggestionId.of(outcome.handling(), one.finding()),
                            ReviewJudgement.label(one.finding().check().category()),
                            one.decision(),
                            clock.instant()));
        }
    }

    private void diagnose(String failure, Optional<String> command) {
        LogWindow log = new LogReader()
                .read(LogSource.of(
                        new ByteArrayInputStream(
                                DemoFiles.text(failure + ".log").getBytes(StandardCharsets.UTF_8)),
                        failure));
        try (GitRepository opened = repository(BUILDS).open()) {
            agents.repair(new RepairRequest(
                    opened,
                    opened.resolve(DemoRepository.MAIN),
                    log,
                    List.of(),
                    AllowedPaths.all(),
                    command.filter(line -> Path.of("/bin/sh").toFile().canExecute())
                            .map(line -> new RepairCommand(
                                    line, CommandLimits.defaults().withTime(Duration.ofSeconds(20)), true, false)),
                    OWNER + BUILDS));
        }
    }

    @Override
    public void close() {
        repositories.values().forEach(DemoRepository::close);
        agents.close();
    }
}
