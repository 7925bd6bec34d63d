package io.mergewright.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Ends decompression of what expands too much to be a log. */
final class ExpansionGuard extends FilterInputStream {
    private final LongSupplier encodedBytes;
    private final int maxExpansion;
    private long bytes;

    ExpansionGuard(InputStream in, LongSupplier encodedBytes, int maxExpansion) {
        super(in);
        this.encodedBytes = encodedBytes;
        this.maxExpansion = maxExpansion;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = in.read(into, from, length);
        bytes += Math.max(0, count);
        if (bytes > LogLimits.EXPANSION_FLOOR && bytes / maxExpansion > encodedBytes.getAsLong()) {
            throw new IOException("expands more than %,d times".formatted(maxExpansion));
        }
        return count;
    }
}
