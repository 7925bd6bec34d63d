package io.mergewright.simulator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mergewright.simulator.hooks.Delivery;
import io.mergewright.simulator.hooks.DeliveryJson;
import io.mergewright.simulator.hooks.Webhooks;
import io.mergewright.simulator.operation.ApiException;
import java.util.Comparator;
import java.util.Map;

/** The webhook of the app and its deliveries, newest first, in pages with a cursor. */
final class DeliveryEndpoints {
    private static final String CURSOR = "v1_";

    private final Desk desk;

    DeliveryEndpoints(Desk desk) {
        this.desk = desk;
    }

    Answer config(Call call) {
        return Answer.ok(Webhooks.config(call.app()));
    }

    Answer list(Call call) {
        long before = cursor(call);
        var wanted = desk.deliveries().all().stream()
                .filter(delivery -> delivery.message().appId() == call.app().id && delivery.id() < before)
                .filter(delivery -> call.query("status")
                        .map(status ->
                                status.equals("success") == delivery.outcome().ok())
                        .orElse(true))
                .sorted(Comparator.comparingLong(Delivery::id).reversed())
                .toList();
        var page = wanted.subList(0, Math.min(Pages.size(call), wanted.size()));
        var answer = Answer.ok(page.stream().map(DeliveryJson::brief).toList());
        if (page.size() == wanted.size()) {
            return answer;
        }
        String next = CURSOR + page.get(page.size() - 1).id();
        return answer.with("Link", desk.pages().link(call, "cursor", next, "next"));
    }

    private static long cursor(Call call) {
        try {
            return call.query("cursor")
                    .map(text -> Long.parseLong(text.replace(CURSOR, "")))
                    .orElse(Long.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw ApiException.of(422, "Invalid cursor");
        }
    }

    private Delivery find(Call call) {
        return desk.deliveries()
                .find(call.id("delivery_id"))
                .filter(delivery -> delivery.message().appId() == call.app().id)
                .orElseThrow(() -> ApiException.of(404, "Not Found"));
    }

    Answer get(Call call) {
        try {
            return Answer.ok(DeliveryJson.detailed(find(call)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload that is no JSON", e);
        }
    }

    /** Delivers once more, with the guid of the first time. */
    Answer redeliver(Call call) {
        desk.deliveries().redeliver(find(call).id());
        return Answer.json(202, Map.of());
    }
}
