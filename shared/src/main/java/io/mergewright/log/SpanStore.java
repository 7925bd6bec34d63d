package io.mergewright.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps spans within a number of bytes: the earliest fill one half of it, later ones share the other half so that they
 * spread evenly over the rest of the log. Not thread-safe.
 */
final class SpanStore {
    private final long half;
    private final List<Span> early = new ArrayList<>();
    private List<Span> later = new ArrayList<>();
    private long earlyBytes;
    private long laterBytes;
    private long offered;
    private long stride = 1;

    SpanStore(long maxBytes) {
        this.half = maxBytes / 2;
    }

    /** Whether the next span would be kept; to be asked once for each, before it is made. */
    boolean takesNext() {
        return earlyBytes < half || offered++ % stride == 0;
    }

    void add(Span span) {
        if (earlyBytes < half) {
            early.add(span);
            earlyBytes += span.length();
            return;
        }
        later.add(span);
        laterBytes += span.length();
        if (laterBytes > half) {
            thin();
        }
    }

    Stream<Span> spans() {
        return Stream.concat(early.stream(), later.stream());
    }

    private void thin() {
        var thinned = new ArrayList<Span>();
        laterBytes = 0;
        for (int i = 0; i < later.size(); i += 2) {
            thinned.add(later.get(i));
            laterBytes += later.get(i).length();
        }
        later = thinned;
        stride *= 2;
    }
}
