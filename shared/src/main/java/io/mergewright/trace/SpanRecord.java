package io.mergewright.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * One finished span of a trace, as it is kept.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentId of the span around it; empty at the root
 * @param name such as {@code step ask} or {@code chat gpt-5-mini}
 * @param attributes OpenTelemetry names and their values as text, secrets taken out
 * @param failure one sentence when the span ended with an error; empty otherwise
 */
public record SpanRecord(
        String traceId,
        String spanId,
        String parentId,
        String name,
        Instant start,
        Duration duration,
        Map<String, String> attributes,
        String failure) {
    public SpanRecord {
        Objects.requireNonNull(traceId, "traceId");
        Objects.requireNonNull(spanId, "spanId");
        Objects.requireNonNull(parentId, "parentId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(failure, "failure");
        attributes = Map.copyOf(attributes);
    }

    public boolean isRoot() {
        return parentId.isEmpty();
    }
}
