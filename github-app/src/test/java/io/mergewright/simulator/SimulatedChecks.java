package io.mergewright.simulator;

import io.mergewright.simulator.model.CheckRun;
import io.mergewright.simulator.model.Repo;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The check runs of a repository, and what people do with them. */
public final class SimulatedChecks {
    private final GitHubSimulator simulator;
    private final Repo repo;

    SimulatedChecks(GitHubSimulator simulator, Repo repo) {
        this.simulator = simulator;
        this.repo = repo;
    }

    /** A check run as it stands. */
    public record CheckState(
            long id,
            String name,
            String headSha,
            String status,
            @Nullable String conclusion,
            @Nullable String title,
            @Nullable String summary,
            int annotations,
            List<String> buttons) {}

    /** All check runs at a commit, oldest first. */
    public List<CheckState> at(String headSha) {
        return simulator
                .world()
                .locked(() -> repo.checkRuns.values().stream()
                        .filter(run -> run.suite.headSha.equals(headSha))
                        .map(SimulatedChecks::state)
                        .toList());
    }

    private static CheckState state(CheckRun run) {
        return new CheckState(
                run.id,
                run.name,
                run.suite.headSha,
                run.status,
                run.conclusion,
                run.title,
                run.summary,
                run.annotations.size(),
                run.actions.stream().map(CheckRun.Button::identifier).toList());
    }

    /** A person presses the button of a check run. */
    public void press(String actor, long checkRun, String identifier) {
        with(
                checkRun,
                run -> simulator
                        .operations()
                        .checks
                        .press(repo, run, identifier, simulator.world().user(actor)));
    }

    /** "Re-run" of one check run. */
    public void rerequest(String actor, long checkRun) {
        with(
                checkRun,
                run -> simulator
                        .operations()
                        .checks
                        .rerequest(repo, run, simulator.world().user(actor)));
    }

    /** "Re-run all checks" of the suite that this check run belongs to. */
    public void rerequestSuite(String actor, long checkRun) {
        with(
                checkRun,
                run -> simulator
                        .operations()
                        .checks
                        .rerequest(repo, run.suite, simulator.world().user(actor)));
    }

    private void with(long id, Consumer<CheckRun> what) {
        simulator.world().locked(() -> {
            var run = repo.checkRuns.get(id);
            if (run == null) {
                throw new IllegalArgumentException("no check run " + id);
            }
            what.accept(run);
        });
    }
}
