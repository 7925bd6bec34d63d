package io.mergewright.runtime;

import io.mergewright.log.Redactor;
import io.mergewright.trace.SpanRecord;
import io.mergewright.trace.TraceStore;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Keeps finished spans in a {@link TraceStore}, secrets taken out. */
final class StoreSpanExporter implements SpanExporter {
    private static final int LONGEST = 20_000;

    private final TraceStore store;
    private final Redactor redactor = new Redactor();

    StoreSpanExporter(TraceStore store) {
        this.store = store;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        try {
            store.save(spans.stream().map(this::kept).toList());
            return CompletableResultCode.ofSuccess();
        } catch (RuntimeException e) {
            // What cannot be kept must not end the handling that it tells of.
            return CompletableResultCode.ofExceptionalFailure(e);
        }
    }

    private SpanRecord kept(SpanData span) {
        Map<String, String> attributes = new HashMap<>();
        span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), clean(String.valueOf(value))));
        return new SpanRecord(
                span.getTraceId(),
                span.getSpanId(),
                span.getParentSpanContext().isValid() ? span.getParentSpanId() : "",
                clean(span.getName()),
                Instant.ofEpochSecond(0, span.getStartEpochNanos()),
                Duration.ofNanos(span.getEndEpochNanos() - span.getStartEpochNanos()),
                attributes,
                clean(span.getStatus().getDescription()));
    }

    /** Redacted before it is cut, for half a secret is not recognised. */
    private String clean(String text) {
        String harmless = redactor.redact(text);
        return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST);
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
