package io.mergewright.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceTreeTest {
    @Test
    void shouldDrawChildrenBelowTheirParents() {
        String tree = TraceTree.of(List.of(
                span("c", "b", "chat m", 20, 900, Map.of("gen_ai.usage.input_tokens", "12"), ""),
                span("a", "", "handling diagnose", 0, 1500, Map.of(), ""),
                span("b", "a", "step ask", 10, 1000, Map.of(), "away")));

        assertThat(tree).isEqualTo("""
                        handling diagnose  1.5 s
                          step ask  1.0 s  failed: away
                            chat m  900 ms  gen_ai.usage.input_tokens=12
                        """);
    }

    @Test
    void shouldPutASpanAtTheRootWhoseParentWasNotKept() {
        assertThat(TraceTree.of(List.of(span("b", "gone", "step x", 0, 1, Map.of(), ""))))
                .isEqualTo("step x  1 ms\n");
    }

    @Test
    void shouldEndForSpansThatAreTheirOwnParents() {
        assertThat(TraceTree.of(List.of(span("a", "a", "loop", 0, 1, Map.of(), ""))))
                .isEmpty();
    }

    @Test
    void shouldLeavePromptsToThosePagesThatShowThem() {
        assertThat(TraceTree.of(
                        List.of(span("a", "", "chat m", 0, 1, Map.of("gen_ai.input.messages", "a long text"), ""))))
                .isEqualTo("chat m  1 ms\n");
    }

    private static SpanRecord span(
            String id,
            String parent,
            String name,
            long start,
            long millis,
            Map<String, String> attributes,
            String failure) {
        return new SpanRecord(
                "t", id, parent, name, Instant.EPOCH.plusMillis(start), Duration.ofMillis(millis), attributes, failure);
    }
}
