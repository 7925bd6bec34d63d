package io.mergewright.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads a build log of any size into a {@link LogWindow}, in bounded memory. Immutable. */
public final class LogReader {
    private final LogLimits limits;

    public LogReader() {
        this(LogLimits.defaults());
    }

    public LogReader(LogLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * Reads {@code source} to its end or to a limit.
     *
     * @throws LogException when nothing of it can be read
     */
    public LogWindow read(LogSource source) {
        try {
            return window(source);
        } catch (IOException e) {
            throw new LogException(source.name(), "cannot be read: " + e.getMessage(), e);
        }
    }

    // First version: the whole log, line by line. To be replaced by the streaming digest.
    private LogWindow window(LogSource source) throws IOException {
        var in = new BufferedInputStream(source.open());
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        InputStream text = gzip ? new GZIPInputStream(in) : in;
        byte[] all = text.readAllBytes();
        List<LogLine> lines = new ArrayList<>();
        var cleaner = new LogCleaner();
        int from = 0;
        for (int i = 0; i <= all.length; i++) {
            if (i == all.length ? from < i : all[i] == '\n') {
                lines.add(cleaner.clean(lines.size() + 1L, all, from, Math.min(i, from + limits.maxLineBytes())));
                from = i + 1;
            }
        }
        return new LogWindow(lines, lines.size(), all.length, true, List.of());
    }
}
