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

    /** The repository or job whose event was handled; empty where the span is no root, or nobody said. */
    public String workflow() {
        return attribute("mergewright.workflow");
    }

    /** How many steps did not end as planned; 0 where the span is no root. */
    public int shortfalls() {
        return (int) Math.min(Integer.MAX_VALUE, number("mergewright.handling.shortfalls"));
    }

    /** How a step ended: {@code done}, {@code degraded} or {@code failed}; empty where the span is no step. */
    public String result() {
        return attribute("mergewright.step.result");
    }

    /** Attempts that a step took. */
    public int attempts() {
        return (int) Math.min(Integer.MAX_VALUE, number("mergewright.step.attempts"));
    }

    /** Tokens that a model read. */
    public long inputTokens() {
        return number("gen_ai.usage.input_tokens");
    }

    /** Tokens that a model wrote. */
    public long outputTokens() {
        return number("gen_ai.usage.output_tokens");
    }

    private String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    private long number(String name) {
        String text = attribute(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
