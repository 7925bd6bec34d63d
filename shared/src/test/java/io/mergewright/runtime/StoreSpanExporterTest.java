package io.mergewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.model.testing.PlantedSecret;
import io.mergewright.trace.SpanRecord;
import io.mergewright.trace.TraceStore;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StoreSpanExporterTest {
    @Test
    void shouldReportAStoreThatFailsAndThrowNothing() {
        var exporter = new StoreSpanExporter(new BrokenStore());

        var result = exporter.export(
                spans(tracer -> tracer.spanBuilder("a").startSpan().end()));

        assertThat(result.isDone()).isTrue();
        assertThat(result.isSuccess()).isFalse();
    }

    @Test
    void shouldKeepNoSecretNotEvenHalfOfOne() {
        var kept = new KeptSpans();
        String text = "x ".repeat(9_995) + PlantedSecret.TOKEN;

        new StoreSpanExporter(kept)
                .export(spans(tracer -> tracer.spanBuilder("a")
                        .setAttribute("text", text)
                        .startSpan()
                        .end()));

        SpanRecord span = kept.all().get(0);
        assertThat(span.isRoot()).isTrue();
        assertThat(span.attributes().get("text"))
                .hasSizeLessThanOrEqualTo(20_000)
                .doesNotContain("ghp_");
    }

    /** The spans that {@code work} leaves behind. */
    private static List<SpanData> spans(Consumer<Tracer> work) {
        var collected = new Collecting();
        try (var provider = SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(collected))
                .build()) {
            work.accept(provider.get("test"));
        }
        return collected.spans;
    }

    private static final class Collecting implements SpanExporter {
        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> more) {
            spans.addAll(more);
            return CompletableResultCode.ofSuccess();
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

    private static final class BrokenStore implements TraceStore {
        @Override
        public void save(List<SpanRecord> spans) {
            throw new IllegalStateException("the disk is full");
        }

        @Override
        public List<SpanRecord> roots(int most) {
            return List.of();
        }

        @Override
        public List<SpanRecord> trace(String traceId) {
            return List.of();
        }

        @Override
        public int prune(Instant before) {
            return 0;
        }
    }
}
