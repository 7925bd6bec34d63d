package io.mergewright.simulator.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mergewright.simulator.render.Json;
import java.util.Map;

/** Deliveries as JSON. */
public final class DeliveryJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DeliveryJson() {}

    /** As in the list. */
    public static Map<String, Object> brief(Delivery delivery) {
        var message = delivery.message();
        var outcome = delivery.outcome();
        return Json.object(
                "id", delivery.id(),
                "guid", delivery.guid(),
                "delivered_at", delivery.deliveredAt(),
                "redelivery", delivery.redelivery(),
                "duration", outcome.seconds(),
                "status", outcome.status(),
                "status_code", outcome.statusCode(),
                "event", message.event(),
                "action", message.action(),
                "installation_id", message.installationId(),
                "repository_id", message.repositoryId(),
                "throttled_at", null);
    }

    /** With what was sent and what came back. */
    public static Map<String, Object> detailed(Delivery delivery) throws JsonProcessingException {
        var outcome = delivery.outcome();
        return Json.plus(
                brief(delivery),
                "url",
                delivery.message().url(),
                "request",
                Json.object(
                        "headers", HookSender.headers(delivery),
                        "payload", MAPPER.readTree(delivery.message().body())),
                "response",
                Json.object("headers", outcome.headers(), "payload", outcome.body()));
    }
}
