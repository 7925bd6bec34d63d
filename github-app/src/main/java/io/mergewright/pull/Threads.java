package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.github.GitHubException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Review threads of a pull request, which only GraphQL knows. Source: GitHub GraphQL API, PullRequestReviewThread. */
final class Threads {
    private static final Logger LOG = Logger.getLogger("io.mergewright.pull");
    private static final int MOST_PAGES = 10;
    private static final String QUERY = """
            query($owner: String!, $name: String!, $number: Int!, $after: String) {
              repository(owner: $owner, name: $name) {
                pullRequest(number: $number) {
                  reviewThreads(first: 100, after: $after) {
                    pageInfo { hasNextPage endCursor }
                    nodes {
                      id isResolved
                      resolvedBy { login }
                      comments(first: 50) { nodes { databaseId author { login } } }
                    }
                  }
                }
              }
            }
            """;
    private static final String RESOLVE =
            "mutation($thread: ID!) { resolveReviewThread(input: {threadId: $thread}) { thread { id isResolved } } }";

    private final PullApi api;
    private final String bot;

    /** @param bot our login */
    Threads(PullApi api, String bot) {
        this.api = api;
        this.bot = bot;
    }

    /**
     * A thread.
     *
     * @param answered whether anybody but us wrote in it
     * @param resolvedBy who resolved it; empty for nobody
     */
    record ReviewThread(String id, boolean resolved, boolean answered, String resolvedBy) {}

    /** The threads by the ids of their first comments. */
    Map<Long, ReviewThread> byFirstComment() {
        Map<Long, ReviewThread> threads = new HashMap<>();
        String[] name = api.repository().split("/", 2);
        Map<String, Object> variables =
                new HashMap<>(Map.of("owner", name[0], "name", name[1], "number", api.number()));
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode found = api.client()
                    .graphQl(QUERY, variables)
                    .path("repository")
                    .path("pullRequest")
                    .path("reviewThreads");
            found.path("nodes").forEach(node -> add(node, threads));
            if (!found.path("pageInfo").path("hasNextPage").asBoolean()) {
                break;
            }
            variables.put("after", found.path("pageInfo").path("endCursor").asText());
        }
        return threads;
    }

    private void add(JsonNode node, Map<Long, ReviewThread> threads) {
        List<JsonNode> comments = new ArrayList<>();
        node.path("comments").path("nodes").forEach(comments::add);
        if (comments.isEmpty()) {
            return;
        }
        boolean answered = comments.stream().anyMatch(comment -> !isOurs(login(comment.path("author"))));
        threads.put(
                comments.get(0).path("databaseId").asLong(),
                new ReviewThread(
                        node.path("id").asText(),
                        node.path("isResolved").asBoolean(),
                        answered,
                        login(node.path("resolvedBy"))));
    }

    private static String login(JsonNode actor) {
        return actor.path("login").asText("");
    }

    /** GraphQL leaves out the {@code [bot]} of REST. */
    boolean isOurs(String login) {
        return login.equals(bot) || (login + "[bot]").equals(bot);
    }

    /**
     * Closes a thread.
     *
     * @return false where we may not: GitHub wants the permission to write contents for it
     */
    boolean resolve(ReviewThread thread) {
        try {
            api.client().graphQl(RESOLVE, Map.of("thread", thread.id()));
            return true;
        } catch (GitHubException e) {
            if (!e.isRefusedForGood()) {
                throw e;
            }
            LOG.log(Level.INFO, "a thread stays open: {0}", e.getMessage());
            return false;
        }
    }
}
