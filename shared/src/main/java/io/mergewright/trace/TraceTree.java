package io.mergewright.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One trace as text: a line per span, children below and to the right of their parents, with what each took and used. */
public final class TraceTree {
    private static final List<String> LEFT_OUT =
            List.of("gen_ai.system_instructions", "gen_ai.input.messages", "gen_ai.output.messages");

    private final Map<String, List<SpanRecord>> children = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private TraceTree(List<SpanRecord> spans) {
        Set<String> known = new HashSet<>();
        spans.forEach(span -> known.add(span.spanId()));
        spans.stream()
                .sorted(Comparator.comparing(SpanRecord::start))
                .forEach(span -> children.computeIfAbsent(
                                known.contains(span.parentId()) ? span.parentId() : "", id -> new ArrayList<>())
                        .add(span));
    }

    /** The tree of {@code spans}; a span whose parent is not among them stands at the root. */
    public static String of(List<SpanRecord> spans) {
        var tree = new TraceTree(spans);
        tree.add("", 0, new HashSet<>());
        return tree.text.toString();
    }

    private void add(String parent, int depth, Set<String> seen) {
        for (SpanRecord span : children.getOrDefault(parent, List.of())) {
            if (seen.add(span.spanId())) {
                line(span, depth);
                add(span.spanId(), depth + 1, seen);
            }
        }
    }

    private void line(SpanRecord span, int depth) {
        text.append("  ".repeat(depth)).append(span.name()).append("  ").append(time(span.duration()));
        span.attributes().entrySet().stream()
                .filter(attribute -> !LEFT_OUT.contains(attribute.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(attribute ->
                        text.append("  ").append(attribute.getKey()).append('=').append(attribute.getValue()));
        if (!span.failure().isEmpty() && !span.attributes().containsValue(span.failure())) {
            text.append("  failed: ").append(span.failure());
        }
        text.append('\n');
    }

    /** Milliseconds below a second, else seconds with one decimal. */
    static String time(Duration duration) {
        return duration.toMillis() < 1_000
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }
}
