package io.mergewright.log;

import java.util.Arrays;

/** Raw lines in a row, from the start of a line. The bytes are not copied. */
final class Span {
    private final long firstLine;
    private final byte[] bytes;
    private final int length;
    private final boolean cut;

    /**
     * @param firstLine the number of the first line
     * @param length how many of {@code bytes} count
     * @param cut whether they end within a line
     */
    Span(long firstLine, byte[] bytes, int length, boolean cut) {
        this.firstLine = firstLine;
        this.bytes = bytes;
        this.length = length;
        this.cut = cut;
    }

    /** A copy of the lines from {@code from} to {@code to}. */
    static Span copyOf(long firstLine, byte[] bytes, int from, int to, boolean cut) {
        return new Span(firstLine, Arrays.copyOfRange(bytes, from, to), to - from, cut);
    }

    long firstLine() {
        return firstLine;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    boolean cut() {
        return cut;
    }
}
