package io.mergewright.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps spans within a number of bytes: the earliest fill one half of it, and later ones share the other half. Not
 * thread-safe.
 */
final class SpanStore {
    /** Which of the later spans stay when there is no room for all. */
    enum Later {
        /** Some, spread evenly. */
        SPREAD,
        /** The last ones. */
        LATEST
    }

    private final Later policy;
    private final long half;
    private final List<Span> early = new ArrayList<>();
    private final Deque<Span> later = new ArrayDeque<>();
    private long earlyBytes;
    private long laterBytes;
    private long offered;
    private long stride = 1;

    SpanStore(Later policy, long maxBytes) {
        this.policy = policy;
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
            makeRoom();
        }
    }

    Stream<Span> spans() {
        return Stream.concat(early.stream(), later.stream());
    }

    private void makeRoom() {
        switch (policy) {
            case LATEST -> laterBytes -= later.remove().length();
            case SPREAD -> thin();
        }
    }

    /** Drops every second span, and from now on takes only half as many. */
    private void thin() {
        laterBytes = 0;
        for (int i = later.size(); i > 0; i--) {
            var span = later.remove();
            if (i % 2 == 0) {
                later.add(span);
                laterBytes += span.length();
            }
        }
        stride *= 2;
    }
}
