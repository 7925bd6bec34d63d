package io.mergewright.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where lines of a long log start: not all of them, but as many as let any line be found by reading a little. After a line that is longer
 * than the distance between two of them, the start of the next is always known, so that no long line has to be read to its end. Takes a
 * megabyte at most, whatever the log. Immutable.
 */
public final class LineIndex {
    private static final int MOST = 1 << 16;

    private final long totalLines;
    private final long totalBytes;
    private final long[] lines;
    private final long[] starts;

    private LineIndex(long totalLines, long totalBytes, long[] lines, long[] starts) {
        this.totalLines = totalLines;
        this.totalBytes = totalBytes;
        this.lines = lines;
        this.starts = starts;
    }

    /** Lines of the log; a last one without {@code \n} counts. */
    public long totalLines() {
        return totalLines;
    }

    public long totalBytes() {
        return totalBytes;
    }

    /** Which known start is the last one that is not after line {@code line}. */
    int before(long line) {
        int found = Arrays.binarySearch(lines, line);
        return found >= 0 ? found : -found - 2;
    }

    /** Which known start is the first one behind byte {@code offset}; {@link #size} when none is. */
    int behind(long offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int size() {
        return starts.length;
    }

    long line(int at) {
        return lines[at];
    }

    long start(int at) {
        return starts[at];
    }

    /** Keeps it in {@code file}. */
    public void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeLong(totalLines);
            out.writeLong(totalBytes);
            out.writeInt(starts.length);
            for (int i = 0; i < starts.length; i++) {
                out.writeLong(lines[i]);
                out.writeLong(starts[i]);
            }
        }
    }

    /**
     * What was written.
     *
     * @throws IOException also when {@code file} is damaged
     */
    public static LineIndex read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            long totalLines = in.readLong();
            long totalBytes = in.readLong();
            int size = in.readInt();
            if (size < 1 || size > MOST) {
                throw new IOException("damaged index " + file);
            }
            long[] lines = new long[size];
            long[] starts = new long[size];
            for (int i = 0; i < size; i++) {
                lines[i] = in.readLong();
                starts[i] = in.readLong();
            }
            return new LineIndex(totalLines, totalBytes, lines, starts);
        }
    }

    /** Makes an index while the log is read. Not thread-safe. */
    public static final class Builder implements LogCopy {
        private long distance;
        private long[] lines = new long[MOST];
        private long[] starts = new long[MOST];
        private int size = 1;
        private long line = 1;
        private long bytes;
        private byte last = '\n';

        public Builder() {
            this(16 << 10);
        }

        /** @param distance in bytes, of two starts that are kept; grows with the log */
        Builder(long distance) {
            this.distance = distance;
            lines[0] = 1;
        }

        @Override
        public void add(byte[] log, int from, int to) {
            for (int i = from; i < to; i++) {
                if (log[i] == '\n') {
                    line++;
                    long start = bytes + (i - from) + 1;
                    if (start - starts[size - 1] >= distance) {
                        keep(start);
                    }
                }
            }
            bytes += to - from;
            last = to > from ? log[to - 1] : last;
        }

        private void keep(long start) {
            if (size == MOST) {
                distance *= 2;
                thinOut();
                if (start - starts[size - 1] < distance) {
                    return;
                }
            }
            lines[size] = line;
            starts[size] = start;
            size++;
        }

        private void thinOut() {
            int kept = 1;
            for (int i = 1; i < size; i++) {
                if (starts[i] - starts[kept - 1] >= distance) {
                    lines[kept] = lines[i];
                    starts[kept] = starts[i];
                    kept++;
                }
            }
            size = kept;
        }

        public LineIndex build() {
            return new LineIndex(
                    line - (last == '\n' ? 1 : 0), bytes, Arrays.copyOf(lines, size), Arrays.copyOf(starts, size));
        }
    }
}
