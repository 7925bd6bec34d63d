package io.mergewright.simulator;

import io.mergewright.simulator.model.Permission;
import io.mergewright.simulator.model.Review;
import io.mergewright.simulator.model.WorkflowRun.Step;
import io.mergewright.simulator.operation.CommentDraft;
import io.mergewright.simulator.operation.MergeMethod;
import io.mergewright.simulator.operation.Workflows.JobSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Does everything once of which a webhook tells. */
final class Tour {
    private static final String SUGGESTION = "Better:\n```suggestion\nline two\n```\n";

    private final GitHubSimulator simulator;
    private final SimulatedRepository shop;
    private final ApiClient api;
    private final SimulatedInstallation installation;

    Tour(GitHubSimulator simulator) {
        this.simulator = simulator;
        this.shop = simulator.createRepository("acme/shop", Map.of("a.txt", "1\n2\n3\n", "b.txt", "1\n2\n3\n"));
        shop.permit("dev", Permission.WRITE);
        this.installation = simulator.install("acme");
        this.api = new ApiClient(simulator, installation.accessToken());
    }

    void go() {
        var pull = pullRequest();
        conversation(pull);
        checks(pull);
        workflows(pull);
        endings(pull);
        installations();
    }

    private SimulatedPullRequest pullRequest() {
        shop.commit("change", "dev", "Change", Map.of("a.txt", "1\ntwo\n3\n"));
        var pull = shop.open("dev", "change", "Change a line");
        pull.push("dev", "More", Map.of("b.txt", "1\n2\nthree\n"));
        pull.edit("dev", "Change two lines", "Why not");
        shop.branch("next", "main");
        pull.changeBase("dev", "next");
        pull.changeBase("dev", "main");
        pull.label("maintainer", "bug");
        pull.unlabel("maintainer", "bug");
        pull.convertToDraft("dev");
        pull.readyForReview("dev");
        pull.close("dev");
        pull.reopen("dev");
        pull.forcePush("dev", shop.looseCommit(pull.headSha(), "dev", "Loose", Map.of("c.txt", "c\n")));
        pull.rebase("dev");
        return pull;
    }

    private void conversation(SimulatedPullRequest pull) {
        long said = pull.comment("maintainer", "Hello");
        pull.editComment("maintainer", said, "Hello again");
        pull.deleteComment("maintainer", said);
        api.post("/repos/acme/shop/issues/1/comments", Map.of("body", "From the app"));
        long review =
                pull.review("maintainer", Review.State.CHANGES_REQUESTED, "No", CommentDraft.line("b.txt", 3, "Why?"));
        pull.dismissReview("maintainer", review);
        api.post(
                "/repos/acme/shop/pulls/1/reviews",
                Map.of(
                        "event", "COMMENT",
                        "body", "See",
                        "comments",
                                List.of(
                                        Map.of("path", "a.txt", "line", 2, "body", SUGGESTION),
                                        Map.of("path", "a.txt", "start_line", 1, "line", 2, "body", "Both"))));
        api.post(
                "/repos/acme/shop/pulls/1/comments",
                Map.of("path", "a.txt", "commit_id", pull.headSha(), "subject_type", "file", "body", "The file"));
        long first = pull.reviewComments().get(0).id();
        long suggestion = pull.reviewComments().get(1).id();
        long reply = pull.reply("dev", first, "Because");
        pull.editComment("dev", reply, "Because of that");
        pull.deleteComment("dev", reply);
        pull.resolve("dev", first);
        pull.unresolve("dev", first);
        pull.react("dev", suggestion, "+1");
        pull.applySuggestions("dev", suggestion);
    }

    private void checks(SimulatedPullRequest pull) {
        var made = api.post(
                "/repos/acme/shop/check-runs",
                Map.of(
                        "name",
                        "Review",
                        "head_sha",
                        pull.headSha(),
                        "status",
                        "in_progress",
                        "actions",
                        List.of(Map.of("label", "Fix", "description", "Fix it", "identifier", "fix"))));
        long id = made.json().path("id").asLong();
        api.patch(
                "/repos/acme/shop/check-runs/" + id,
                Map.of("conclusion", "neutral", "output", Map.of("title", "Done", "summary", "Two findings")));
        shop.checks().press("dev", id, "fix");
        shop.checks().rerequest("dev", id);
        shop.checks().rerequestSuite("dev", id);
    }

    private void workflows(SimulatedPullRequest pull) {
        long workflow = shop.actions().addWorkflow("CI", ".github/workflows/ci.yml");
        var failed = new JobSpec("build", "failure", List.of(new Step("Run tests", "failure", "1 test failed\n")));
        var passed = new JobSpec("build", "success", List.of(new Step("Run tests", "success", "all passed\n")));
        long run = shop.actions().runWorkflow(workflow, "change", pull.headSha(), "failure", failed);
        shop.actions().rerun(run, "success", passed);
    }

    private void endings(SimulatedPullRequest pull) {
        pull.merge("maintainer", MergeMethod.SQUASH);
        pull.deleteBranch("dev");
        pull.revert("maintainer");
        var fork = shop.fork("guest");
        fork.commit("theirs", "guest", "Theirs", Map.of("d.txt", "d\n"));
        var foreign = shop.openFrom(fork, "guest", "theirs", "From a fork");
        fork.delete();
        foreign.comment("guest", "Please");
        foreign.close("guest");
        shop.archive(true, "maintainer");
        shop.archive(false, "maintainer");
        shop.rename("store", "maintainer");
    }

    private void installations() {
        installation.suspend();
        installation.unsuspend();
        installation.grant(Map.of("metadata", "read", "pull_requests", "write"), List.of("pull_request"));
        installation.remove(shop);
        installation.add(shop);
        installation.uninstall();
        simulator.awaitDeliveries(Duration.ofSeconds(60));
    }
}
