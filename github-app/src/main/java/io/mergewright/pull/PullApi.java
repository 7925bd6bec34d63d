package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.github.GitHubClient;
import java.util.List;
import java.util.Optional;

/** The calls of GitHub's REST API that concern one pull request. */
final class PullApi {
    private static final int MOST_COMMENTS = 1_000;
    private static final int MOST_REVIEWS = 500;

    private final GitHubClient client;
    private final String repository;
    private final int number;

    /** @param repository its name, such as {@code acme/shop}; a former one will do, as GitHub redirects */
    PullApi(GitHubClient client, String repository, int number) {
        this.client = client;
        this.repository = repository;
        this.number = number;
    }

    GitHubClient client() {
        return client;
    }

    String repository() {
        return repository;
    }

    int number() {
        return number;
    }

    /** The pull request; empty when it, or its repository, is not there for us. */
    Optional<PullRequest> pull() {
        return client.find(pullPath()).map(PullRequest::of);
    }

    /** The id of a new check run. */
    long createCheckRun(ObjectNode body) {
        return client.write("POST", repositoryPath() + "/check-runs", body)
                .path("id")
                .asLong();
    }

    void updateCheckRun(long id, ObjectNode body) {
        client.write("PATCH", repositoryPath() + "/check-runs/" + id, body);
    }

    /** Our check runs named {@code name} at {@code head}. */
    List<JsonNode> checkRuns(String head, String name) {
        return client.list(
                repositoryPath() + "/commits/" + head + "/check-runs?check_name=" + name.replace(" ", "%20"),
                "check_runs",
                MOST_COMMENTS);
    }

    /** The new review. */
    JsonNode createReview(ObjectNode body) {
        return client.write("POST", pullPath() + "/reviews", body);
    }

    void deletePendingReview(long id) {
        client.send("DELETE", pullPath() + "/reviews/" + id, JsonNodeFactory.instance.objectNode());
    }

    List<JsonNode> reviews() {
        return client.list(pullPath() + "/reviews", MOST_REVIEWS);
    }

    List<JsonNode> commentsOfReview(long review) {
        return client.list(pullPath() + "/reviews/" + review + "/comments", MOST_COMMENTS);
    }

    /** All comments on the difference, with how people reacted to them. */
    List<JsonNode> reviewComments() {
        return client.list(pullPath() + "/comments", MOST_COMMENTS);
    }

    List<JsonNode> issueComments() {
        return client.list(repositoryPath() + "/issues/" + number + "/comments", MOST_COMMENTS);
    }

    long createIssueComment(String body) {
        return client.write("POST", repositoryPath() + "/issues/" + number + "/comments", text(body))
                .path("id")
                .asLong();
    }

    void updateIssueComment(long id, String body) {
        client.write("PATCH", repositoryPath() + "/issues/comments/" + id, text(body));
    }

    /** Answers in the thread that {@code comment} is in. */
    void reply(long comment, String body) {
        client.write("POST", pullPath() + "/comments/" + comment + "/replies", text(body));
    }

    /** Whether a comment of the thread that {@code comment} began holds {@code mark}. */
    boolean isInThread(long comment, String mark) {
        return reviewComments().stream()
                .anyMatch(one -> one.path("in_reply_to_id").asLong() == comment
                        && one.path("body").asText().contains(mark));
    }

    private static ObjectNode text(String body) {
        return JsonNodeFactory.instance.objectNode().put("body", body);
    }

    private String repositoryPath() {
        return "/repos/" + repository;
    }

    private String pullPath() {
        return repositoryPath() + "/pulls/" + number;
    }
}
