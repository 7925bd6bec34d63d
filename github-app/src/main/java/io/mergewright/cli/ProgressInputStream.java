package io.mergewright.cli;

import io.mergewright.log.PlainText;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/** Says on a terminal how much of a long stream was read, each 16 MiB. Not thread-safe. */
final class ProgressInputStream extends FilterInputStream {
    private static final long STEP = 16L << 20;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final String name;
    private final long size;
    private final PrintWriter err;
    private long bytes;
    private long shown;

    /** @param size bytes of the whole stream, or -1 when not known */
    ProgressInputStream(InputStream in, String name, long size, PrintWriter err) {
        super(in);
        this.name = PlainText.of(name);
        this.size = size;
        this.err = err;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = in.read(into, from, length);
        count(Math.max(0, count));
        return count;
    }

    /** Takes the last message off the terminal. */
    void erase() {
        if (shown > 0) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }

    private void count(int more) {
        bytes += more;
        if (bytes - shown >= STEP) {
            shown = bytes;
            err.print(ERASE_LINE + name + ": " + megabytes(bytes) + (size < 0 ? "" : " of " + megabytes(size)) + " MB");
            err.flush();
        }
    }

    private static long megabytes(long bytes) {
        return bytes / 1_000_000;
    }
}
