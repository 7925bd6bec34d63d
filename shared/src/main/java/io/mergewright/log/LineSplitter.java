package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Cuts raw bytes into cleaned lines. Immutable. */
final class LineSplitter {
    /** Receives lines. */
    @FunctionalInterface
    interface Sink {
        void add(LogLine line);
    }

    private final LogCleaner cleaner;
    private final int maxLineBytes;

    LineSplitter(LogCleaner cleaner, int maxLineBytes) {
        this.cleaner = cleaner;
        this.maxLineBytes = maxLineBytes;
    }

    /** Hands on all lines of {@code piece} whose numbers are above {@code after}; returns the last number. */
    long split(Span piece, long after, Sink sink) {
        byte[] bytes = piece.bytes();
        long number = piece.firstLine() - 1;
        for (int from = 0; from < piece.length(); ) {
            int to = LineBounds.end(bytes, from, piece.length());
            number++;
            if (number > after) {
                boolean cut = piece.cut() && to == piece.length();
                sink.add(line(number, bytes, from, to, cut));
            }
            from = to + 1;
        }
        return Math.max(number, after);
    }

    private LogLine line(long number, byte[] bytes, int from, int to, boolean cut) {
        if (!cut && to - from <= maxLineBytes) {
            return cleaner.clean(number, bytes, from, to);
        }
        int start = to - from <= maxLineBytes ? from : afterOverwritten(bytes, from, to);
        int end = Math.min(to, start + maxLineBytes);
        boolean isCut = cut || end < to;
        var line = cleaner.clean(number, new String(bytes, start, characterStart(bytes, end, start) - start, UTF_8));
        return isCut ? new LogLine(number, line.text() + LogLimits.CUT_MARK, line.mark()) : line;
    }

    /** Of a long line only the part behind the last carriage return would be seen; trailing ones are its end. */
    private static int afterOverwritten(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == '\r') {
            end--;
        }
        int start = end;
        while (start > from && bytes[start - 1] != '\r') {
            start--;
        }
        return start;
    }

    /** {@code end}, or if that is within a character, where the character starts. */
    private static int characterStart(byte[] bytes, int end, int lowest) {
        int start = end;
        while (start > lowest && start < bytes.length && (bytes[start] & 0xC0) == 0x80) {
            start--;
        }
        return start;
    }
}
