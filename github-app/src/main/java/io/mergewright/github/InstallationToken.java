package io.mergewright.github;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The token of one installation, made anew some minutes before it expires. Thread-safe. */
final class InstallationToken {
    private static final Duration EARLY = Duration.ofMinutes(10);

    private final Supplier<JsonNode> created;
    private final Clock clock;
    private String token = "";
    private Instant good = Instant.EPOCH;

    /** @param created GitHub's answer to the call that makes one */
    InstallationToken(Supplier<JsonNode> created, Clock clock) {
        this.created = created;
        this.clock = clock;
    }

    synchronized String get() {
        if (!clock.instant().isBefore(good)) {
            JsonNode answer = created.get();
            token = answer.path("token").asText();
            good = Instant.parse(answer.path("expires_at").asText()).minus(EARLY);
        }
        return token;
    }
}
