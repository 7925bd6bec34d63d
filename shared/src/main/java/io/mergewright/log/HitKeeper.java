package io.mergewright.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Cuts the lines around hits of one kind out of the buffer, as soon as those after the hit have arrived. Not thread-safe.
 */
final class HitKeeper {
    private final HitWindow window;
    private final SpanStore store;
    private final Deque<Hit> waiting = new ArrayDeque<>();
    private long keptUntil;

    HitKeeper(HitWindow window, long maxBytes) {
        this.window = window;
        this.store = new SpanStore(maxBytes);
    }

    /** Takes the next hit in the order of the log. */
    void add(Hit hit) {
        waiting.add(hit);
    }

    /** Cuts out all hits whose lines are there, which at the end of the log are all hits. */
    void cut(RollingBuffer buffer, boolean atEnd) {
        long ready = atEnd ? Long.MAX_VALUE : buffer.dropped() + buffer.end() - HitWindow.MAX_BYTES;
        for (var hit = waiting.peek(); hit != null && hit.position() < ready; hit = waiting.peek()) {
            waiting.remove();
            if (store.takesNext()) {
                cut(buffer, hit);
            }
        }
    }

    Stream<Span> spans() {
        return store.spans();
    }

    private void cut(RollingBuffer buffer, Hit hit) {
        byte[] bytes = buffer.bytes();
        int at = (int) (hit.position() - buffer.dropped());
        int highest = Math.min(buffer.end(), at + HitWindow.MAX_BYTES);
        int to = LineBounds.forward(bytes, at, 1 + window.linesAfter(), highest);
        int from = LineBounds.next(bytes, start(buffer, at), to);
        if (from < to) {
            long firstLine = hit.line()
                    - LineBounds.count(bytes, Math.min(from, at), at)
                    + LineBounds.count(bytes, at, Math.max(from, at));
            store.add(Span.copyOf(firstLine, bytes, from, to, bytes[to - 1] != '\n'));
            keptUntil = buffer.dropped() + to;
        }
    }

    /** Some lines back from {@code at}, but not into what was kept before. */
    private int start(RollingBuffer buffer, int at) {
        int unkept = (int) Math.max(0, keptUntil - buffer.dropped());
        int lowest = Math.max(unkept, at - HitWindow.MAX_BYTES);
        return at <= unkept ? unkept : LineBounds.back(buffer.bytes(), at, window.linesBefore(), lowest);
    }
}
