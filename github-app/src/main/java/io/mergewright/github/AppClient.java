package io.mergewright.github;

import io.mergewright.config.Secret;
import java.util.Objects;

/** What an app needs to let people sign in by it. */
public record AppClient(String id, Secret secret) {
    public AppClient {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(secret, "secret");
    }
}
