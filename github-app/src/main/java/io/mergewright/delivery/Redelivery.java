package io.mergewright.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mergewright.github.GitHubApp;
import io.mergewright.github.GitHubClient;
import io.mergewright.github.GitHubException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    private static final int MOST_LISTED = 5_000;
    /** GitHub allows some 180 such calls in a minute. */
    private static final int MOST_AGAIN = 120;

    /** GitHub keeps deliveries for three days. */
    private static final Duration OLDEST = Duration.ofDays(2);

    /** What was on its way at the last look is looked at again, and so is what was asked for again then. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** A delivery that is younger may be on its way. */
    public static final Duration YOUNGEST = Duration.ofSeconds(30);

    private final GitHubApp app;
    private final Deliveries deliveries;
    private final Set<String> events;
    private final BooleanSupplier isSetUp;
    private final Duration youngest;
    private final Clock clock;

    /** Before this time nothing is missing. */
    private volatile Instant complete = Instant.EPOCH;

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

    /** Compares GitHub's list, which has the newest first, with what came in, and asks for what is missing. */
    public void look() {
        if (!isSetUp.getAsBoolean()) {
            return;
        }
        GitHubClient client = app.asApp();
        Instant now = clock.instant();
        Instant since = since(now);
        List<JsonNode> listed = client.listWhile(
                "/app/hook/deliveries", delivery -> deliveredAt(delivery).isAfter(since), MOST_LISTED);
        List<JsonNode> missed = missed(listed, now);
        long asked = missed.stream()
                .limit(MOST_AGAIN)
                .filter(delivery -> isAskedAgain(client, delivery))
                .count();
        if (listed.size() < MOST_LISTED && asked == missed.size()) {
            complete = now.minus(youngest);
        }
    }

    private Instant since(Instant now) {
        Instant oldest = now.minus(OLDEST);
        Instant seen = complete.minus(OVERLAP);
        return seen.isAfter(oldest) ? seen : oldest;
    }

    private List<JsonNode> missed(List<JsonNode> listed, Instant now) {
        Map<String, JsonNode> newest = new LinkedHashMap<>();
        listed.forEach(delivery -> newest.putIfAbsent(delivery.path("guid").asText(), delivery));
        Set<String> known = deliveries.known(List.copyOf(newest.keySet()));
        return newest.values().stream()
                .filter(delivery -> events.contains(delivery.path("event").asText())
                        && !deliveredAt(delivery).isAfter(now.minus(youngest))
                        && !known.contains(delivery.path("guid").asText()))
                .toList();
    }

    private static Instant deliveredAt(JsonNode delivery) {
        return Instant.parse(delivery.path("delivered_at").asText());
    }

    /** One that GitHub does not take now is asked for at the next look, and keeps no other back. */
    private static boolean isAskedAgain(GitHubClient client, JsonNode delivery) {
        String guid = delivery.path("guid").asText();
        LOG.log(Level.INFO, "delivery {0} ({1}) did not come in and is asked for again", new Object[] {
            guid, delivery.path("status").asText()
        });
        try {
            JsonNode unused = client.send(
                    "POST",
                    "/app/hook/deliveries/%d/attempts"
                            .formatted(delivery.path("id").asLong()),
                    JsonNodeFactory.instance.objectNode());
            return true;
        } catch (GitHubException e) {
            LOG.log(Level.INFO, "delivery {0} could not be asked for: {1}", new Object[] {guid, e.getMessage()});
            return false;
        }
    }
}
