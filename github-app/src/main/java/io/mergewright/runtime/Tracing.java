package io.mergewright.runtime;

import io.mergewright.config.TraceSettings;
import io.mergewright.log.Redactor;
import io.mergewright.model.TracedChatModel;
import io.mergewright.trace.TraceStore;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes spans and brings them where they are kept: into the store, and to a collector when one is configured. */
final class Tracing implements AutoCloseable {
    private static final String NAME = "io.mergewright";
    private static final Duration SEND_WITHIN = Duration.ofSeconds(5);
    private static final Duration COLLECT_FOR = Duration.ofMillis(200);
    private static final int MOST_WAITING = 4_096;

    private final @Nullable SdkTracerProvider provider;
    private final TracedChatModel.Words words;

    Tracing(TraceSettings settings, TraceStore store) {
        this.provider = settings.enabled() ? provider(settings.otlpUrl(), store) : null;
        var redactor = new Redactor();
        this.words = settings.storePrompts() ? redactor::redact : TracedChatModel.Words.NONE;
    }

    Tracer tracer() {
        return provider == null ? OpenTelemetry.noop().getTracer(NAME) : provider.get(NAME);
    }

    TracedChatModel.Words words() {
        return words;
    }

    private static SdkTracerProvider provider(@Nullable URI collector, TraceStore store) {
        var builder = SdkTracerProvider.builder()
                .addSpanProcessor(BatchSpanProcessor.builder(new StoreSpanExporter(store))
                        .setScheduleDelay(COLLECT_FOR)
                        .setMaxQueueSize(MOST_WAITING)
                        .build());
        if (collector != null) {
            builder.addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                            .setEndpoint(collector.toString())
                            .setTimeout(SEND_WITHIN)
                            .build())
                    .build());
        }
        return builder.build();
    }

    /** Brings away what has not been kept yet, within a few seconds. */
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(SEND_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
