package io.mergewright.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mergewright.github.GitHubHttp.Call;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls in one name: that of the app, or that of an installation. Every method throws {@link RateLimited} when no more may be asked for
 * now, and {@link GitHubException} when GitHub refuses or cannot be reached. Thread-safe.
 */
public final class GitHubClient {
    private static final int PER_PAGE = 100;

    private final GitHubHttp http;
    private final Supplier<String> authorization;
    private final RateLimit limit;
    private final Runnable beforeWriting;

    /** @param beforeWriting keeps back what would be written too fast, by throwing {@link RateLimited} */
    GitHubClient(GitHubHttp http, Supplier<String> authorization, RateLimit limit, Runnable beforeWriting) {
        this.http = http;
        this.authorization = authorization;
        this.limit = limit;
        this.beforeWriting = beforeWriting;
    }

    public JsonNode get(String path) {
        return good(call("GET", path, null)).json();
    }

    /** What differs, as a unified diff in bytes. */
    public byte[] diff(String path) {
        return good(http.send(new Call("GET", path, authorization.get(), Call.DIFF, null, null), limit))
                .body();
    }

    /** What stands at {@code path}; empty when there is nothing, or nothing for us. */
    public Optional<JsonNode> find(String path) {
        Reply reply = call("GET", path, null);
        return reply.status() == 404 || reply.status() == 410
                ? Optional.empty()
                : Optional.of(good(reply).json());
    }

    /** Writes what stands at {@code path}, wherever GitHub keeps it, to {@code file}; at most 1 GiB. */
    public void download(String path, Path file) {
        Reply unused = good(http.send(new Call("GET", path, authorization.get(), Call.JSON, null, file), limit));
    }

    /**
     * The entries of a list over all its pages, at most {@code most}.
     *
     * @param path without a query
     */
    public List<JsonNode> list(String path, int most) {
        return list(path, "", most);
    }

    /**
     * The same for a list that stands in a field.
     *
     * @param field that holds the list; empty where the answer is the list
     */
    public List<JsonNode> list(String path, String field, int most) {
        return list(path, field, most, entry -> true);
    }

    /**
     * The entries of a list as long as they are {@code wanted}, at most {@code most}: later pages are not asked for.
     *
     * @param path without a query
     */
    public List<JsonNode> listWhile(String path, Predicate<JsonNode> wanted, int most) {
        return list(path, "", most, wanted);
    }

    private List<JsonNode> list(String path, String field, int most, Predicate<JsonNode> wanted) {
        List<JsonNode> entries = new ArrayList<>();
        Optional<String> page =
                Optional.of(path + (path.contains("?") ? "&" : "?") + "per_page=" + Math.min(most, PER_PAGE));
        while (page.isPresent() && entries.size() < most) {
            Reply reply = good(call("GET", page.get(), null));
            JsonNode json = field.isEmpty() ? reply.json() : reply.json().path(field);
            for (JsonNode entry : json) {
                if (!wanted.test(entry)) {
                    return entries.subList(0, Math.min(most, entries.size()));
                }
                entries.add(entry);
            }
            page = reply.next();
        }
        return entries.subList(0, Math.min(most, entries.size()));
    }

    /** Writes something that people get to see. */
    public JsonNode write(String method, String path, JsonNode body) {
        beforeWriting.run();
        return send(method, path, body);
    }

    /** Calls that create nothing that people see. */
    public JsonNode send(String method, String path, JsonNode body) {
        return good(call(method, path, body.toString())).json();
    }

    /**
     * The data that GraphQL answers.
     *
     * @throws GitHubException also when the answer names errors
     */
    public JsonNode graphQl(String query, Map<String, ?> variables) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", query);
        ObjectNode values = body.putObject("variables");
        variables.forEach((name, value) -> {
            if (value instanceof Integer number) {
                values.put(name, number);
            } else if (value == null) {
                values.putNull(name);
            } else {
                values.put(name, String.valueOf(value));
            }
        });
        JsonNode answer = good(call("POST", http.graphQl(), body.toString())).json();
        if (answer.has("errors")) {
            throw new GitHubException(
                    "GraphQL: " + answer.path("errors").path(0).path("message").asText(), 422);
        }
        return answer.path("data");
    }

    private Reply call(String method, String path, @Nullable String body) {
        return http.send(new Call(method, path, authorization.get(), Call.JSON, body, null), limit);
    }

    private static Reply good(Reply reply) {
        if (!reply.isGood()) {
            throw new GitHubException(
                    "GitHub answered %d: %s".formatted(reply.status(), reply.message()), reply.status());
        }
        return reply;
    }
}
