package io.mergewright.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of a log while it streams by. Not thread-safe. */
final class Digest {
    /** Bytes of the head at most. */
    private static final int HEAD_BYTES = 2 << 20;
    /** Bytes of the tail at most. */
    private static final int TAIL_BYTES = 4 << 20;

    private final LogLimits limits;
    private final DigestSize size;
    private final RollingBuffer buffer;
    private final HitScanner scanner;
    private final List<Span> head = new ArrayList<>(1);

    Digest(LogLimits limits) {
        this.limits = limits;
        this.size = limits.digest();
        this.buffer = new RollingBuffer(
                Math.max(size.wholeBytes(), TAIL_BYTES) + 2 * RollingBuffer.CHUNK, TAIL_BYTES + RollingBuffer.CHUNK);
        this.scanner = new HitScanner(buffer, size.middleBytes());
    }

    /** Reads and scans some more; false at the end of the log. */
    boolean readChunk(RawLog log) {
        if (buffer.isFull()) {
            keepHead();
            scanner.shift(buffer.slide());
        }
        boolean more = buffer.fill(log);
        scanner.scan();
        return more;
    }

    /** The window on all that was read. */
    LogWindow window(RawLog log) {
        long totalLines = scanner.newlines() + (endsWithinLine() ? 1 : 0);
        boolean whole = log.bytes() <= size.wholeBytes() && totalLines <= size.wholeLines();
        keepHead();
        var start = head.get(0);
        List<LogLine> lines = new ArrayList<>();
        long last = 0;
        var splitter = new LineSplitter(LogCleaner.forLog(start.bytes(), start.length()), limits.maxLineBytes());
        for (var piece : whole ? List.of(all()) : pieces()) {
            last = splitter.split(piece, last, lines::add);
        }
        boolean complete = lines.size() == totalLines && log.problems().isEmpty();
        return new LogWindow(lines, totalLines, log.bytes(), complete, log.problems());
    }

    private List<Span> pieces() {
        return Stream.of(head.stream(), scanner.spans(), Stream.of(tail()))
                .flatMap(spans -> spans)
                .sorted(Comparator.comparingLong(Span::firstLine))
                .toList();
    }

    private Span all() {
        return new Span(1, buffer.bytes(), buffer.end(), false);
    }

    private void keepHead() {
        if (head.isEmpty()) {
            int highest = Math.min(buffer.end(), HEAD_BYTES);
            int to = LineBounds.forward(buffer.bytes(), 0, size.headLines(), highest);
            boolean cut = to == HEAD_BYTES && buffer.bytes()[to - 1] != '\n';
            head.add(Span.copyOf(1, buffer.bytes(), 0, to, cut));
        }
    }

    private Span tail() {
        byte[] bytes = buffer.bytes();
        int end = buffer.end();
        int lowest = Math.max(0, end - TAIL_BYTES);
        int lines = LineBounds.back(bytes, end, size.tailLines(), lowest);
        int from = lines < end ? lines : Math.max(lowest, end - limits.maxLineBytes());
        long firstLine = 1 + scanner.newlines() - LineBounds.count(bytes, from, end);
        return Span.copyOf(firstLine, bytes, from, end, false);
    }

    private boolean endsWithinLine() {
        return buffer.end() > 0 && buffer.bytes()[buffer.end() - 1] != '\n';
    }
}
