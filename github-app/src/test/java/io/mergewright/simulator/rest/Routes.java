package io.mergewright.simulator.rest;

import static io.mergewright.simulator.rest.Access.anyone;
import static io.mergewright.simulator.rest.Access.app;
import static io.mergewright.simulator.rest.Access.creating;
import static io.mergewright.simulator.rest.Access.person;
import static io.mergewright.simulator.rest.Access.read;
import static io.mergewright.simulator.rest.Access.token;
import static io.mergewright.simulator.rest.Access.write;
import static io.mergewright.simulator.rest.Route.delete;
import static io.mergewright.simulator.rest.Route.get;
import static io.mergewright.simulator.rest.Route.patch;
import static io.mergewright.simulator.rest.Route.post;
import static io.mergewright.simulator.rest.Route.put;

import io.mergewright.simulator.graphql.GraphQlApi;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The REST interface: which paths there are, and what each asks of its caller. */
final class Routes {
    private static final String REPO = "/repos/{owner}/{repo}";
    private static final String PULL = REPO + "/pulls/{pull_number}";
    private static final String PULL_COMMENT = REPO + "/pulls/comments/{comment_id}";
    private static final String ISSUE = REPO + "/issues/{issue_number}";
    private static final String ISSUE_COMMENT = REPO + "/issues/comments/{comment_id}";

    private final Desk desk;
    private final RateLimits limits;

    Routes(Desk desk, RateLimits limits) {
        this.desk = desk;
        this.limits = limits;
    }

    List<Route> all() {
        return Stream.of(
                        apps(),
                        people(),
                        repositories(),
                        git(),
                        pulls(),
                        reviews(),
                        reviewComments(),
                        issues(),
                        checks(),
                        actions(),
                        graphql())
                .flatMap(List::stream)
                .toList();
    }

    private List<Route> apps() {
        var apps = new AppEndpoints(desk);
        var deliveries = new DeliveryEndpoints(desk);
        var manifests = new Manifests(desk);
        return List.of(
                get("/app", app(), apps::app),
                get("/app/installations", app(), apps::listInstallations),
                get("/app/installations/{installation_id}", app(), apps::installation),
                post("/app/installations/{installation_id}/access_tokens", app(), apps::createToken),
                get("/app/hook/config", app(), deliveries::config),
                get("/app/hook/deliveries", app(), deliveries::list),
                get("/app/hook/deliveries/{delivery_id}", app(), deliveries::get),
                post("/app/hook/deliveries/{delivery_id}/attempts", app(), deliveries::redeliver),
                post("/settings/apps/new", anyone(), manifests::register),
                post("/organizations/{org}/settings/apps/new", anyone(), manifests::register),
                post("/app-manifests/{code}/conversions", anyone(), manifests::convert),
                get(REPO + "/installation", app(), apps::installationOf),
                get("/installation/repositories", token(), apps::repositories),
                delete("/installation/token", token(), apps::revokeToken));
    }

    private List<Route> people() {
        var signIns = new SignInEndpoints(desk);
        var people = new PersonEndpoints(desk);
        return List.of(
                get("/login/oauth/authorize", anyone(), signIns::authorize),
                post("/login/oauth/access_token", anyone(), signIns::token),
                get("/user", person(), people::user),
                get("/user/installations", person(), people::installations),
                get("/user/installations/{installation_id}/repositories", person(), people::repositories),
                get("/user/memberships/orgs/{org}", person(), people::membership),
                get("/orgs/{org}/teams/{team_slug}/memberships/{username}", person(), people::teamMembership));
    }

    private List<Route> repositories() {
        var repositories = new RepositoryEndpoints(desk, limits);
        return List.of(
                get("/meta", anyone(), repositories::meta),
                get("/rate_limit", anyone(), repositories::rateLimit),
                get("/users/{username}", anyone(), repositories::user),
                get(REPO, read("metadata"), repositories::get),
                get(REPO + "/branches/{branch+}", read("contents"), repositories::branch),
                get(REPO + "/collaborators/{username}/permission", read("metadata"), repositories::permission));
    }

    private List<Route> git() {
        var git = new GitEndpoints(desk);
        var checks = new CheckRunEndpoints(desk);
        return List.of(
                get(REPO + "/commits", read("contents"), git::commits),
                get(REPO + "/commits/{ref+}/check-runs", read("checks"), checks::ofCommit),
                get(REPO + "/commits/{ref+}/pulls", read("pull_requests"), git::pulls),
                get(REPO + "/commits/{ref+}", read("contents"), git::commit),
                get(REPO + "/compare/{basehead+}", read("contents"), git::compare),
                get(REPO + "/contents/{path+}", read("contents"), git::contents),
                get(REPO + "/git/blobs/{file_sha}", read("contents"), git::blob),
                get(REPO + "/git/trees/{tree_sha}", read("contents"), git::tree));
    }

    private List<Route> pulls() {
        var pulls = new PullEndpoints(desk);
        return List.of(
                get(REPO + "/pulls", read("pull_requests"), pulls::list),
                get(PULL, read("pull_requests"), pulls::get),
                get(PULL + "/files", read("pull_requests"), pulls::files),
                get(PULL + "/commits", read("pull_requests"), pulls::commits));
    }

    private List<Route> reviews() {
        var reviews = new ReviewEndpoints(desk);
        return List.of(
                get(PULL + "/reviews", read("pull_requests"), reviews::list),
                post(PULL + "/reviews", creating(write("pull_requests")), reviews::create),
                get(PULL + "/reviews/{review_id}", read("pull_requests"), reviews::get),
                delete(PULL + "/reviews/{review_id}", write("pull_requests"), reviews::deletePending),
                get(PULL + "/reviews/{review_id}/comments", read("pull_requests"), reviews::comments),
                post(PULL + "/reviews/{review_id}/events", creating(write("pull_requests")), reviews::submit),
                put(PULL + "/reviews/{review_id}/dismissals", write("pull_requests"), reviews::dismiss));
    }

    private List<Route> reviewComments() {
        var comments = new ReviewCommentEndpoints(desk);
        var reactions = new ReactionEndpoints(desk);
        return List.of(
                get(PULL + "/comments", read("pull_requests"), comments::list),
                post(PULL + "/comments", creating(write("pull_requests")), comments::create),
                post(PULL + "/comments/{comment_id}/replies", creating(write("pull_requests")), comments::reply),
                get(PULL_COMMENT, read("pull_requests"), comments::get),
                patch(PULL_COMMENT, write("pull_requests"), comments::edit),
                delete(PULL_COMMENT, write("pull_requests"), comments::delete),
                get(PULL_COMMENT + "/reactions", read("pull_requests"), reactions::ofReviewComment),
                post(PULL_COMMENT + "/reactions", write("pull_requests"), reactions::toReviewComment));
    }

    private List<Route> issues() {
        var issues = new IssueEndpoints(desk);
        var reactions = new ReactionEndpoints(desk);
        Access reading = read("issues").or(read("pull_requests"));
        Access writing = write("issues").or(write("pull_requests"));
        return List.of(
                get(ISSUE, reading, issues::get),
                get(ISSUE + "/comments", reading, issues::comments),
                post(ISSUE + "/comments", creating(writing), issues::comment),
                get(ISSUE_COMMENT, reading, issues::getComment),
                patch(ISSUE_COMMENT, writing, issues::editComment),
                delete(ISSUE_COMMENT, writing, issues::deleteComment),
                get(ISSUE_COMMENT + "/reactions", reading, reactions::ofIssueComment),
                post(ISSUE_COMMENT + "/reactions", writing, reactions::toIssueComment),
                get(ISSUE + "/labels", reading, issues::labels),
                post(ISSUE + "/labels", writing, issues::addLabels),
                delete(ISSUE + "/labels/{name}", writing, issues::removeLabel));
    }

    private List<Route> checks() {
        var checks = new CheckRunEndpoints(desk);
        return List.of(
                post(REPO + "/check-runs", write("checks"), checks::create),
                patch(REPO + "/check-runs/{check_run_id}", write("checks"), checks::update),
                get(REPO + "/check-runs/{check_run_id}", read("checks"), checks::get),
                get(REPO + "/check-runs/{check_run_id}/annotations", read("checks"), checks::annotations));
    }

    private List<Route> actions() {
        var downloads = new Downloads(desk);
        var actions = new ActionsEndpoints(desk, downloads);
        String run = REPO + "/actions/runs/{run_id}";
        return List.of(
                get(REPO + "/actions/workflows", read("actions"), actions::workflows),
                get(REPO + "/actions/workflows/{workflow_id}/runs", read("actions"), actions::runsOfWorkflow),
                get(REPO + "/actions/runs", read("actions"), actions::runs),
                get(run, read("actions"), actions::run),
                get(run + "/jobs", read("actions"), actions::jobs),
                get(run + "/logs", read("actions"), actions::logs),
                get(run + "/attempts/{attempt_number}", read("actions"), actions::run),
                get(run + "/attempts/{attempt_number}/jobs", read("actions"), actions::jobs),
                get(run + "/attempts/{attempt_number}/logs", read("actions"), actions::logs),
                get(REPO + "/actions/jobs/{job_id}", read("actions"), actions::job),
                get(REPO + "/actions/jobs/{job_id}/logs", read("actions"), actions::jobLogs),
                get("/_downloads/{name}", anyone(), downloads::get));
    }

    private List<Route> graphql() {
        var graphql = new GraphQlApi(desk.world(), desk.render(), desk.operations());
        Function<Call, Answer> execute = call -> Answer.ok(graphql.execute(call.token(), call.body()));
        return List.of(post("/graphql", token(), execute), post("/api/graphql", token(), execute));
    }
}
