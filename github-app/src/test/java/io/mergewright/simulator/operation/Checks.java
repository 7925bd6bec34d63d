package io.mergewright.simulator.operation;

import io.mergewright.simulator.hooks.Notice;
import io.mergewright.simulator.model.Account;
import io.mergewright.simulator.model.App;
import io.mergewright.simulator.model.CheckRun;
import io.mergewright.simulator.model.CheckSuite;
import io.mergewright.simulator.model.Repo;
import io.mergewright.simulator.render.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Check suites and check runs. */
public final class Checks {
    private final Stage stage;

    Checks(Stage stage) {
        this.stage = stage;
    }

    /** Asks every app that writes checks for a suite at a new commit. */
    void request(Repo repo, String sha, String branch, Account actor) {
        for (var installation : stage.world().installations.values()) {
            boolean writes = "write".equals(installation.permissions.get("checks"));
            if (installation.covers(repo) && writes && installation.suspendedAt == null) {
                var suite = suite(repo, installation.app, sha, branch);
                tell(repo, suite, "requested", actor);
            }
        }
    }

    /** The suite of an app at a commit, made when there is none. */
    public CheckSuite suite(Repo repo, App app, String sha, @Nullable String branch) {
        return repo.checkSuites.values().stream()
                .filter(suite -> suite.app.equals(app) && suite.headSha.equals(sha))
                .findFirst()
                .orElseGet(() -> {
                    var suite = new CheckSuite(
                            stage.world().ids.next(),
                            app,
                            sha,
                            branch,
                            stage.world().now());
                    repo.checkSuites.put(suite.id, suite);
                    return suite;
                });
    }

    public CheckRun create(Repo repo, App app, String sha, String name) {
        String branch = repo.pulls.values().stream()
                .filter(pull -> pull.headSha.equals(sha) && !pull.fromFork())
                .map(pull -> pull.headRef)
                .findFirst()
                .orElse(null);
        var run = new CheckRun(
                stage.world().ids.next(),
                suite(repo, app, sha, branch),
                name,
                stage.world().now());
        repo.checkRuns.put(run.id, run);
        return run;
    }

    /** Tells of a run that was made, or that came to an end. */
    public void tell(Repo repo, CheckRun run, String action) {
        var fields = Json.object("check_run", stage.render().checks.event(repo, run));
        stage.hooks().send(repo, Notice.of("check_run", action, run.suite.app.bot, fields));
    }

    /** A person presses a button of a check run. */
    public void press(Repo repo, CheckRun run, String identifier, Account actor) {
        if (run.actions.stream().noneMatch(button -> button.identifier().equals(identifier))) {
            throw new RefusedException("no button " + identifier + " at check run " + run.name);
        }
        var fields = Json.object(
                "check_run", stage.render().checks.event(repo, run),
                "requested_action", Json.object("identifier", identifier));
        stage.hooks()
                .send(
                        repo,
                        Notice.of("check_run", "requested_action", actor, fields)
                                .onlyFor(run.suite.app));
    }

    public void rerequest(Repo repo, CheckRun run, Account actor) {
        Map<String, Object> fields =
                Json.object("check_run", stage.render().checks.event(repo, run));
        stage.hooks()
                .send(repo, Notice.of("check_run", "rerequested", actor, fields).onlyFor(run.suite.app));
    }

    public void rerequest(Repo repo, CheckSuite suite, Account actor) {
        tell(repo, suite, "rerequested", actor);
    }

    private void tell(Repo repo, CheckSuite suite, String action, Account actor) {
        var fields = Json.object("check_suite", stage.render().checks.suite(repo, suite));
        stage.hooks().send(repo, Notice.of("check_suite", action, actor, fields).onlyFor(suite.app));
    }
}
