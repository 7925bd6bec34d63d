package io.mergewright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mergewright.trace.SpanRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every trace store must do. */
abstract class TraceStoreContract extends StoreContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");

    @Test
    void shouldGiveBackExactlyWhatWasSaved() {
        var traces = new JdbcTraceStore(store);
        var span = new SpanRecord(
                "t1",
                "s1",
                "",
                "chat gpt-5-mini",
                NOON,
                Duration.ofNanos(1_234_567_891),
                Map.of(
                        "gen_ai.usage.input_tokens",
                        "1500",
                        "gen_ai.prompt",
                        "Zeile\n\u0000\u001b[31m \ud83d\ude00 \ud800"),
                "timed out");

        traces.save(List.of(span));

        assertThat(traces.trace("t1")).containsExactly(span);
    }

    @Test
    void shouldKeepLongAttributes() {
        var traces = new JdbcTraceStore(store);
        var attributes = Map.of("prompt", "x".repeat(3_000_000));

        traces.save(List.of(new SpanRecord("t1", "s1", "", "chat", NOON, Duration.ZERO, attributes, "")));

        assertThat(traces.trace("t1").get(0).attributes()).isEqualTo(attributes);
    }

    @Test
    void shouldTakeTextsThatADatabaseWouldRefuse() {
        var traces = new JdbcTraceStore(store);

        traces.save(List.of(new SpanRecord("t1", "s1", "", "a\0b", NOON, Duration.ZERO, Map.of(), "c\0d")));

        assertThat(traces.trace("t1")).extracting(SpanRecord::failure).containsExactly("c\ufffdd");
    }

    @Test
    void shouldKeepASpanAsItWasSavedFirst() {
        var traces = new JdbcTraceStore(store);
        var first = span("t1", "s1", "", 0);

        traces.save(List.of(first));
        traces.save(List.of(new SpanRecord("t1", "s1", "", "other", NOON, Duration.ZERO, Map.of(), "")));

        assertThat(traces.trace("t1")).containsExactly(first);
    }

    @Test
    void shouldOrderTheSpansOfATraceByTheirStart() {
        var traces = new JdbcTraceStore(store);
        traces.save(List.of(
                span("t1", "c", "a", 2), span("t1", "a", "", 0), span("t1", "b", "a", 1), span("t2", "d", "", 3)));

        assertThat(traces.trace("t1")).extracting(SpanRecord::spanId).containsExactly("a", "b", "c");
        assertThat(traces.trace("nothing")).isEmpty();
    }

    @Test
    void shouldListTheNewestRootsFirst() {
        var traces = new JdbcTraceStore(store);
        traces.save(List.of(
                span("t1", "a", "", 0), span("t1", "b", "a", 9), span("t2", "c", "", 1), span("t3", "d", "", 2)));

        assertThat(traces.roots(2)).extracting(SpanRecord::traceId).containsExactly("t3", "t2");
    }

    @Test
    void shouldPruneWholeTraces() {
        var traces = new JdbcTraceStore(store);
        traces.save(List.of(span("t1", "a", "", 0), span("t1", "b", "a", 9), span("t2", "c", "", 5)));

        assertThat(traces.prune(NOON.plusSeconds(5))).isEqualTo(2);

        assertThat(traces.trace("t1")).isEmpty();
        assertThat(traces.trace("t2")).hasSize(1);
    }

    @Test
    void shouldTakeAnEmptyList() {
        new JdbcTraceStore(store).save(List.of());

        assertThat(new JdbcTraceStore(store).roots(9)).isEmpty();
    }

    private static SpanRecord span(String trace, String id, String parent, int second) {
        return new SpanRecord(
                trace, id, parent, "step", NOON.plusSeconds(second), Duration.ofMillis(3), Map.of("k", "v"), "");
    }
}
