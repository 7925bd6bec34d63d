package io.mergewright.pull;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.delivery.Reaction;
import io.mergewright.delivery.Response;
import io.mergewright.github.GitHubApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What becomes of installations: tokens are forgotten when permissions change, and what is kept is deleted with the installation. */
final class InstallationReaction implements Reaction {
    private final GitHubApp app;
    private final Forgetting forgetting;

    InstallationReaction(GitHubApp app, Forgetting forgetting) {
        this.app = app;
        this.forgetting = forgetting;
    }

    @Override
    public Set<String> events() {
        return Set.of("installation", "installation_repositories", "repository");
    }

    @Override
    public Response to(String event, JsonNode payload) {
        return Response.step(() -> noted(event, payload));
    }

    private String noted(String event, JsonNode payload) {
        long installation = payload.path("installation").path("id").asLong();
        app.forget(installation);
        String action = payload.path("action").asText();
        return switch (event) {
            case "installation" -> action.equals("deleted") ? forgetting.installation(installation) : "noted";
            case "installation_repositories" -> forgetting.repositories(ids(payload.path("repositories_removed")));
            default ->
                action.equals("deleted")
                        ? forgetting.repositories(
                                List.of(payload.path("repository").path("id").asLong()))
                        : "noted";
        };
    }

    private static List<Long> ids(JsonNode repositories) {
        List<Long> ids = new ArrayList<>();
        repositories.forEach(repository -> ids.add(repository.path("id").asLong()));
        return ids;
    }
}
