package io.mergewright.runtime;

import io.mergewright.config.NetworkSettings;
import io.mergewright.config.TraceSettings;
import io.mergewright.log.Redactor;
import io.mergewright.model.TracedChatModel;
import io.mergewright.model.langchain4j.Outbound;
import io.mergewright.trace.TraceStore;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.export.ProxyOptions;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
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

    Tracing(TraceSettings settings, NetworkSettings network, TraceStore store) {
        this.provider = settings.enabled() ? provider(settings.otlpUrl(), network, store) : null;
        var redactor = new Redactor();
        this.words = settings.storePrompts() ? redactor::redact : TracedChatModel.Words.NONE;
    }

    Tracer tracer() {
        return provider == null ? OpenTelemetry.noop().getTracer(NAME) : provider.get(NAME);
    }

    TracedChatModel.Words words() {
        return words;
    }

    /** What may be refused comes before what starts a thread. */
    private static SdkTracerProvider provider(@Nullable URI collector, NetworkSettings network, TraceStore store) {
        @Nullable SpanExporter sender = collector == null ? null : sender(collector, network);
        var builder = SdkTracerProvider.builder()
                .addSpanProcessor(BatchSpanProcessor.builder(new StoreSpanExporter(store))
                        .setScheduleDelay(COLLECT_FOR)
                        .setMaxQueueSize(MOST_WAITING)
                        .build());
        if (sender != null) {
            builder.addSpanProcessor(BatchSpanProcessor.builder(sender).build());
        }
        return builder.build();
    }

    /** Reaches the collector as models are reached: through the same proxies, trusting the same certificates. */
    private static SpanExporter sender(URI collector, NetworkSettings network) {
        var outbound = new Outbound(Networks.of(network));
        var client = outbound.client();
        var sender = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.toString())
                .setConnectTimeout(network.connectTimeout())
                .setTimeout(SEND_WITHIN);
        client.proxy().ifPresent(selector -> sender.setProxy(ProxyOptions.create(selector)));
        outbound.ownTrust().ifPresent(trust -> sender.setSslContext(client.sslContext(), trust));
        return sender.build();
    }

    /** Brings away what has not been kept yet, within a few seconds. */
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(SEND_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
