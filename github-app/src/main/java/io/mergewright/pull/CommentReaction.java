package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.delivery.Reaction;
import io.mergewright.delivery.Response;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubClient;
import java.util.Optional;
import java.util.Set;

/** Listens to comments on pull requests for commands by people who may write. */
final class CommentReaction implements Reaction {
    private static final Set<String> WRITERS = Set.of("admin", "write", "maintain");

    private final GitHubApp app;
    private final Commands commands;

    CommentReaction(GitHubApp app, Commands commands) {
        this.app = app;
        this.commands = commands;
    }

    @Override
    public Set<String> events() {
        return Set.of("issue_comment", "pull_request_review_comment");
    }

    @Override
    public Response to(String event, JsonNode payload) {
        JsonNode comment = payload.path("comment");
        boolean onDiff = event.equals("pull_request_review_comment");
        if (!payload.path("action").asText().equals("created")
                || payload.path("sender").path("type").asText().equals("Bot")
                || !(onDiff || payload.path("issue").has("pull_request"))) {
            return Response.nothing("no comment of a person on a pull request");
        }
        Optional<CommentCommand> command =
                CommentCommand.in(comment.path("body").asText(""));
        if (command.isEmpty()) {
            return Response.nothing("no command");
        }
        return asker(payload, onDiff)
                .map(asker -> Response.step(() -> obey(command.get(), asker)))
                .orElse(Response.nothing("names no installation: nothing was done"));
    }

    private static Optional<Asker> asker(JsonNode payload, boolean onDiff) {
        JsonNode repository = payload.path("repository");
        JsonNode comment = payload.path("comment");
        int number =
                payload.path(onDiff ? "pull_request" : "issue").path("number").asInt();
        long installation = payload.path("installation").path("id").asLong();
        long id = repository.path("id").asLong();
        if (installation < 1 || id < 1 || number < 1) {
            return Optional.empty();
        }
        return Optional.of(new Asker(
                new PullKey(id, number),
                repository.path("full_name").asText(),
                installation,
                comment.path("id").asLong(),
                comment.path("in_reply_to_id").asLong(),
                onDiff,
                comment.path("user").path("login").asText()));
    }

    private String obey(CommentCommand command, Asker asker) {
        GitHubClient client = app.installation(asker.installation());
        if (!mayWrite(client, asker)) {
            commands.decline(asker);
            return "%s may not write here".formatted(asker.login());
        }
        client.write(
                "POST", asker.reactions(), JsonNodeFactory.instance.objectNode().put("content", "eyes"));
        commands.obey(command, asker);
        return "%s by %s".formatted(command.verb().words(), asker.login());
    }

    private static boolean mayWrite(GitHubClient client, Asker asker) {
        return client.find("/repos/%s/collaborators/%s/permission".formatted(asker.repository(), asker.login()))
                .filter(permission ->
                        WRITERS.contains(permission.path("permission").asText()))
                .isPresent();
    }
}
