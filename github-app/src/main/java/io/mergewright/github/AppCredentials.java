package io.mergewright.github;

import io.mergewright.config.Secret;
import java.util.Objects;

/** What an app needs to be itself. */
public record AppCredentials(AppIdentity identity, Secret webhookSecret) {
    public AppCredentials {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(webhookSecret, "webhookSecret");
    }
}
