package io.mergewright.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.function.LongFunction;

/** A log of any length that is made line by line while it is read. */
final class GeneratedLog extends InputStream {
    private static final int LINES_AT_ONCE = 1_000;

    private final long lines;
    private final LongFunction<String> text;
    private long next = 1;
    private byte[] bytes = {};
    private int at;

    /**
     * @param lines how many lines
     * @param text the line of a number, from 1 on, without its end
     */
    GeneratedLog(long lines, LongFunction<String> text) {
        this.lines = lines;
        this.text = text;
    }

    @Override
    public int read() {
        return fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, from, count);
        at += count;
        return count;
    }

    private boolean fill() {
        if (at == bytes.length && next <= lines) {
            var some = new StringBuilder();
            for (int i = 0; i < LINES_AT_ONCE && next <= lines; i++) {
                some.append(text.apply(next++)).append('\n');
            }
            bytes = some.toString().getBytes(UTF_8);
            at = 0;
        }
        return at < bytes.length;
    }
}
