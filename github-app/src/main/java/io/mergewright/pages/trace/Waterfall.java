package io.mergewright.pages.trace;

import io.mergewright.trace.SpanRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The spans of a trace in the order of a drawing: children below their parents.
 *
 * @param whole from the start of the first to the end of the last
 * @param spans at most 500
 * @param leftOut how many more there are
 */
public record Waterfall(Duration whole, List<ShownSpan> spans, int leftOut) {
    private static final int MOST = 500;
    private static final int TICKS = 4;

    public Waterfall {
        spans = List.copyOf(spans);
    }

    /** A bar: where it begins and how long it is, in percent of the drawing. */
    public record Row(ShownSpan span, String left, String width) {}

    /** A line of the drawing, and the time there. */
    public record Tick(String at, String time) {}

    static Waterfall of(List<SpanRecord> records) {
        Instant begin = records.stream()
                .map(SpanRecord::start)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant end = records.stream()
                .map(span -> span.start().plus(span.duration()))
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<ShownSpan> ordered = new Order(records, begin).spans;
        return new Waterfall(
                Duration.between(begin, end),
                ordered.subList(0, Math.min(MOST, ordered.size())),
                Math.max(0, ordered.size() - MOST));
    }

    public List<Row> rows() {
        return spans.stream()
                .map(span -> new Row(span, span.left(whole), span.width(whole)))
                .toList();
    }

    /** The times at the lines of the drawing. */
    public List<Tick> ticks() {
        return IntStream.range(0, TICKS)
                .mapToObj(i -> new Tick(
                        100 * i / TICKS + "%", Times.text(whole.multipliedBy(i).dividedBy(TICKS))))
                .toList();
    }

    /** A span whose parent is not there stands at the root; each stands once, whatever the records say. */
    private static final class Order {
        private final List<ShownSpan> spans = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, List<SpanRecord>> children = new HashMap<>();
        private final Instant begin;

        Order(List<SpanRecord> records, Instant begin) {
            this.begin = begin;
            Set<String> known = records.stream().map(SpanRecord::spanId).collect(Collectors.toSet());
            records.stream()
                    .sorted(Comparator.comparing(SpanRecord::start))
                    .forEach(span -> children.computeIfAbsent(
                                    known.contains(span.parentId()) ? span.parentId() : "", id -> new ArrayList<>())
                            .add(span));
            add("", 0);
            records.stream().filter(span -> seen.add(span.spanId())).forEach(span -> spans.add(shown(span, 0)));
        }

        private void add(String parent, int depth) {
            for (SpanRecord span : children.getOrDefault(parent, List.of())) {
                if (depth < MOST && seen.add(span.spanId())) {
                    spans.add(shown(span, depth));
                    add(span.spanId(), depth + 1);
                }
            }
        }

        private ShownSpan shown(SpanRecord span, int depth) {
            return ShownSpan.of(span, depth, begin);
        }
    }
}
