package io.mergewright.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.mergewright.config.Secret;
import java.util.Objects;
import java.util.Optional;

/** What an app needs to let people sign in by it. */
public record AppClient(String id, Secret secret) {
    /** What {@code json} holds of it, as GitHub tells it and as it is kept; empty where one of both is missing. */
    public static Optional<AppClient> of(JsonNode json) {
        String id = json.path("client_id").asText("");
        String secret = json.path("client_secret").asText("");
        return id.isEmpty() || secret.isEmpty() ? Optional.empty() : Optional.of(new AppClient(id, new Secret(secret)));
    }

    public AppClient {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
    }
}
