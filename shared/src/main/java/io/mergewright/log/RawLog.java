package io.mergewright.log;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The decoded bytes of a log, up to a limit. What goes wrong after the first byte becomes a problem and an early end, so
 * that what was read is not lost. Not thread-safe.
 */
final class RawLog implements AutoCloseable {
    private final String name;
    private final long maxBytes;
    private final LogCopy copy;
    private final List<String> problems = new ArrayList<>();
    private final InputStream decoded;
    private long bytes;
    private boolean ended;

    /** @throws LogException when this is not a log that can be read */
    RawLog(LogSource source, LogLimits limits) {
        this(source, limits, LogCopy.NONE);
    }

    /**
     * @param copy gets all that is read
     * @throws LogException when this is not a log that can be read
     */
    RawLog(LogSource source, LogLimits limits, LogCopy copy) {
        this.copy = copy;
        this.name = source.name();
        this.maxBytes = limits.maxBytes();
        try {
            this.decoded = new LogDecoder(source, limits, problems).open();
        } catch (EOFException e) {
            throw new LogException(name, "ends within the header of its compression", e);
        } catch (IOException e) {
            throw new LogException(name, "cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads some bytes, at least one; -1 at the end.
     *
     * @throws LogException when the first bytes are not those of a log
     */
    int read(byte[] into, int from, int length) {
        if (ended) {
            return -1;
        }
        int count = tryRead(into, from, length);
        if (count > 0 && bytes == 0) {
            requireText(into, from, from + Math.min(count, LogFormat.SAMPLE));
        }
        if (count > 0) {
            copy.add(into, from, from + count);
        }
        bytes += Math.max(0, count);
        ended = count < 0;
        return count;
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** What kept the log from being read to its end; one line each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        try {
            decoded.close();
        } catch (IOException e) {
            problems.add("%s: cannot be closed: %s".formatted(name, e.getMessage()));
        }
    }

    private int tryRead(byte[] into, int from, int length) {
        try {
            int room = (int) Math.min(length, maxBytes - bytes);
            if (room == 0) {
                return decoded.read() < 0 ? -1 : stop("is longer than the limit of %,d bytes".formatted(maxBytes));
            }
            return decoded.read(into, from, room);
        } catch (EOFException e) {
            return stop("compressed data ends early after %,d bytes".formatted(bytes));
        } catch (IOException e) {
            return stop("cannot be read beyond %,d bytes: %s".formatted(bytes, e.getMessage()));
        }
    }

    private int stop(String problem) {
        problems.add(name + ": " + problem);
        return -1;
    }

    private void requireText(byte[] sample, int from, int to) {
        if (LogFormat.looksBinary(sample, from, to)) {
            throw new LogException(name, "looks binary");
        }
    }
}
