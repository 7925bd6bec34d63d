package io.mergewright.log;

import java.util.function.Consumer;

/** All lines of a log one after the other, however long it is. Not thread-safe. */
final class LineStream {
    private static final int BUFFER = 4 << 20;

    private final LogLimits limits;
    private final RollingBuffer buffer = new RollingBuffer(BUFFER, 0);
    private long line = 1;
    private boolean restOfLine;

    LineStream(LogLimits limits) {
        this.limits = limits;
    }

    void forEach(RawLog log, Consumer<LogLine> consumer) {
        boolean more = buffer.fill(log);
        var cleaner = LogCleaner.forLog(buffer.bytes(), buffer.end());
        var splitter = new LineSplitter(cleaner, limits.maxLineBytes());
        while (more) {
            handOn(splitter, wholeLinesEnd(), consumer);
            more = buffer.fill(log);
        }
        handOn(splitter, buffer.end(), consumer);
    }

    private void handOn(LineSplitter splitter, int end, Consumer<LogLine> consumer) {
        if (end == 0) {
            return;
        }
        var lines = new Span(line, buffer.bytes(), end, false);
        splitter.split(lines, restOfLine ? line : 0, consumer::accept);
        line += LineBounds.count(buffer.bytes(), 0, end);
        restOfLine = buffer.bytes()[end - 1] != '\n';
        buffer.drop(end);
    }

    /** Where the last whole line ends; a line that fills the buffer is handed on as it is, and its rest is left out. */
    private int wholeLinesEnd() {
        int end = LineBounds.start(buffer.bytes(), buffer.end(), 0);
        return end == 0 && buffer.isFull() ? buffer.end() : end;
    }
}
