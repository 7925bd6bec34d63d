package io.mergewright.trace;

import java.time.Instant;
import java.util.List;

/** Keeps finished spans. */
public interface TraceStore {
    /** Keeps {@code spans}; a span that is kept already stays as it is. */
    void save(List<SpanRecord> spans);

    /** The newest roots first, at most {@code most}. */
    List<SpanRecord> roots(int most);

    /** All spans of one trace in the order of their start; empty when there is no such trace. */
    List<SpanRecord> trace(String traceId);

    /** Deletes traces that began before {@code before}; returns how many spans went. */
    int prune(Instant before);
}
