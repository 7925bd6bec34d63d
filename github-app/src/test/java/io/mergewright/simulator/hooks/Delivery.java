package io.mergewright.simulator.hooks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One delivery of a webhook and what came of it. A redelivery is another delivery with the same guid. */
public record Delivery(
        long id, String guid, boolean redelivery, Instant deliveredAt, Message message, Outcome outcome) {

    /** What is sent; the body is JSON. */
    public record Message(
            long appId,
            String url,
            String secret,
            long hookId,
            String event,
            @Nullable String action,
            @Nullable Long installationId,
            @Nullable Long repositoryId,
            String body) {}

    /** What came back; the code is 0 while nothing has. */
    public record Outcome(String status, int statusCode, double seconds, Map<String, String> headers, String body) {
        static final Outcome PENDING = new Outcome("pending", 0, 0, Map.of(), "");

        static Outcome failed(String status, int code) {
            return new Outcome(status, code, 0, Map.of(), "");
        }

        public boolean ok() {
            return statusCode >= 200 && statusCode < 300;
        }
    }

    Delivery with(Outcome result) {
        return new Delivery(id, guid, redelivery, deliveredAt, message, result);
    }
}
