package io.mergewright.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.mergewright.budget.Usage;
import io.mergewright.config.NetworkSettings;
import io.mergewright.config.TraceSettings;
import io.mergewright.model.Answer;
import io.mergewright.model.TracedChatModel;
import io.mergewright.model.testing.Prompts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TracingTest {
    private final KeptSpans kept = new KeptSpans();
    private final List<String> received = new CopyOnWriteArrayList<>();

    @Test
    void shouldSendSpansOfModelsToACollector() throws IOException {
        var collector = collector(200);
        try (var tracing = tracing(url(collector))) {
            ask(tracing);
        } finally {
            collector.stop(0);
        }

        assertThat(received)
                .singleElement()
                .asString()
                .contains("/v1/traces")
                .contains("chat m", "gen_ai.provider.name", "gen_ai.request.model", "gen_ai.usage.input_tokens")
                .doesNotContain("gen_ai.input.messages");
        assertThat(kept.all()).hasSize(1);
    }

    @Test
    void shouldGoOnWhenTheCollectorRefuses() throws IOException {
        var collector = collector(400);
        try (var tracing = tracing(url(collector))) {
            assertThat(ask(tracing).text()).isEqualTo("{}");
        } finally {
            collector.stop(0);
        }

        assertThat(received).isNotEmpty();
        assertThat(kept.all()).hasSize(1);
    }

    @Test
    void shouldGoOnWhenThereIsNoCollector() {
        try (var tracing = tracing(URI.create("http://127.0.0.1:9/v1/traces"))) {
            assertThat(ask(tracing).text()).isEqualTo("{}");
        }

        assertThat(kept.all()).hasSize(1);
    }

    @Test
    void shouldKeepNothingWhereTracesAreNotWanted() {
        var off = new TraceSettings(false, false, Duration.ofDays(1), null);
        try (var tracing = new Tracing(off, network(), kept)) {
            assertThat(ask(tracing).text()).isEqualTo("{}");
        }

        assertThat(kept.all()).isEmpty();
    }

    private static Answer ask(Tracing tracing) {
        return new TracedChatModel(
                        prompt -> new Answer("{}", new Usage(100, 0, 7), "m"),
                        "openai",
                        "m",
                        tracing.tracer(),
                        tracing.words())
                .ask(Prompts.about("a log"));
    }

    private Tracing tracing(@Nullable URI collector) {
        return new Tracing(new TraceSettings(true, false, Duration.ofDays(1), collector), network(), kept);
    }

    private static NetworkSettings network() {
        return new NetworkSettings(null, null, List.of(), null, Duration.ofSeconds(1));
    }

    /** Remembers each request: its path and, byte by byte, its body. */
    private HttpServer collector(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestURI()
                    + new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI url(HttpServer collector) {
        return URI.create(
                "http://127.0.0.1:%d/v1/traces".formatted(collector.getAddress().getPort()));
    }
}
