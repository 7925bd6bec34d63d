package io.mergewright.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Compressed bytes on their way into a decoder: counts them, and always claims to have more, because
 * {@link java.util.zip.GZIPInputStream} looks for a further member only where something is available.
 */
final class EncodedInputStream extends FilterInputStream {
    private long bytes;

    EncodedInputStream(InputStream in) {
        super(in);
    }

    /** Bytes handed on so far. */
    long bytes() {
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int value = in.read();
        bytes += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = in.read(into, from, length);
        bytes += Math.max(0, count);
        return count;
    }

    @Override
    public int available() {
        return 1;
    }
}
