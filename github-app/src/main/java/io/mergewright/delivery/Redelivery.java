package io.mergewright.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Has GitHub deliver again what did not come in: it does not do that by itself. Source: GitHub REST API, "GitHub App webhooks"; a delivery
 * keeps its guid when it is made again.
 */
public final class Redelivery {
    private static final Logger LOG = Logger.getLogger("io.mergewright.delivery");
    private static final int MOST_LISTED = 500;
    private static final int MOST_AGAIN = 100;

    /** GitHub keeps deliveries for three days. */
    private static final Duration OLDEST = Duration.ofDays(2);

    /** A delivery that is younger may be on its way. */
    public static final Duration YOUNGEST = Duration.ofSeconds(30);

    private final GitHubApp app;
    private final Deliveries deliveries;
    private final Set<String> events;
    private final BooleanSupplier isSetUp;
    private final Duration youngest;
    private final Clock clock;

    /**
     * What looks after missed deliveries.
     *
     * @param events that something reacts to
     * @param isSetUp whether there is an app to ask for
     * @param youngest usually {@link #YOUNGEST}
     */
    public Redelivery(
            GitHubApp app,
            Deliveries deliveries,
            Set<String> events,
            BooleanSupplier isSetUp,
            Duration youngest,
            Clock clock) {
        this.youngest = youngest;
        this.app = app;
        this.deliveries = deliveries;
        this.events = Set.copyOf(events);
        this.isSetUp = isSetUp;
        this.clock = clock;
    }

    /** Compares GitHub's list with what came in, and asks for what is missing. */
    public void look() {
        if (!isSetUp.getAsBoolean()) {
            return;
        }
        GitHubClient client = app.asApp();
        Map<String, JsonNode> newest = new HashMap<>();
        for (JsonNode delivery : client.list("/app/hook/deliveries", MOST_LISTED)) {
            newest.putIfAbsent(delivery.path("guid").asText(), delivery);
        }
        Set<String> known = deliveries.known(List.copyOf(newest.keySet()));
        newest.values().stream()
                .filter(delivery -> isMissed(delivery)
                        && !known.contains(delivery.path("guid").asText()))
                .limit(MOST_AGAIN)
                .forEach(delivery -> again(client, delivery));
    }

    private boolean isMissed(JsonNode delivery) {
        Instant at = Instant.parse(delivery.path("delivered_at").asText());
        Instant now = clock.instant();
        return events.contains(delivery.path("event").asText())
                && at.isAfter(now.minus(OLDEST))
                && !at.isAfter(now.minus(youngest));
    }

    private static void again(GitHubClient client, JsonNode delivery) {
        LOG.log(Level.INFO, "delivery {0} ({1}) did not come in and is asked for again", new Object[] {
            delivery.path("guid").asText(), delivery.path("status").asText()
        });
        client.send(
                "POST",
                "/app/hook/deliveries/%d/attempts".formatted(delivery.path("id").asLong()),
                JsonNodeFactory.instance.objectNode());
    }
}
