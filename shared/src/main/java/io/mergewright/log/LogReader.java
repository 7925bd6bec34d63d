package io.mergewright.log;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads a build log of any size into a {@link LogWindow}, in bounded memory and in one pass: see {@link DigestSize} for what is
 * kept of a long log. Immutable.
 */
public final class LogReader {
    private final LogLimits limits;

    public LogReader() {
        this(LogLimits.defaults());
    }

    public LogReader(LogLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Reads {@code source} to its end, or to where a limit or damage stops it.
     *
     * @throws LogException when nothing of it can be read
     */
    public LogWindow read(LogSource source) {
        return read(source, LogCopy.NONE);
    }

    /**
     * The same, and {@code copy} gets the decoded bytes of all that is read.
     *
     * @throws LogException when nothing of it can be read
     */
    public LogWindow read(LogSource source, LogCopy copy) {
        try (var log = new RawLog(source, limits, copy)) {
            var digest = new Digest(limits);
            while (digest.readChunk(log)) {
                // the digest keeps what matters
            }
            return digest.window(log);
        }
    }

    /** Hands on every line of {@code source}, also of a long one; ends early where {@link #read} would. */
    void forEach(LogSource source, Consumer<LogLine> consumer) {
        try (var log = new RawLog(source, limits)) {
            new LineStream(limits).forEach(log, consumer);
        }
    }
}
