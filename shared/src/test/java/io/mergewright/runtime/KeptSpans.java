package io.mergewright.runtime;

import io.mergewright.trace.SpanRecord;
import io.mergewright.trace.TraceStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A trace store in memory. */
final class KeptSpans implements TraceStore {
    private final List<SpanRecord> spans = new CopyOnWriteArrayList<>();

    List<SpanRecord> all() {
        return List.copyOf(spans);
    }

    @Override
    public void save(List<SpanRecord> more) {
        spans.addAll(more);
    }

    @Override
    public List<SpanRecord> roots(int most) {
        return spans.stream().filter(SpanRecord::isRoot).limit(most).toList();
    }

    @Override
    public List<SpanRecord> trace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    @Override
    public int prune(Instant before) {
        return 0;
    }
}
