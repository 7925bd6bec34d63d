package io.mergewright.log;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that somebody else closes. */
final class UnclosedInputStream extends FilterInputStream {
    UnclosedInputStream(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
    }

    @Override
    public void close() {
        // whoever opened it closes it
    }
}
