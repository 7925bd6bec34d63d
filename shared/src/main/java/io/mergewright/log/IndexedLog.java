package io.mergewright.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A long log in a file, of which any lines can be read at once, as people may see them: cleaned, and without secrets, those included that
 * begin on lines before. What is read at a time is bounded. Thread-safe.
 */
public final class IndexedLog {
    /** Characters of a line that are shown. */
    public static final int LONGEST_LINE = 2_000;

    /** Lines before, on which a private key may begin. */
    private static final int LINES_BEFORE = 250;

    private static final int MOST_BYTES = 4 << 20;
    private static final int LINE_BYTES = 1 << 20;
    private static final int SAMPLE = 256 << 10;

    private final Path file;
    private final LineIndex index;
    private final Redactor redactor = new Redactor();

    public IndexedLog(Path file, LineIndex index) {
        this.file = file;
        this.index = index;
    }

    /**
     * Some lines.
     *
     * @param next the number of the line after them; above {@code total} at the end
     * @param total lines of the log
     */
    public record Slice(List<LogLine> lines, long next, long total) {
        public Slice {
            lines = List.copyOf(lines);
        }
    }

    public long totalLines() {
        return index.totalLines();
    }

    /** At most {@code count} lines from line {@code from} on; fewer where they are very long. */
    public Slice slice(long from, int count) throws IOException {
        try (var channel = FileChannel.open(file)) {
            List<LogLine> lines = redacted(channel, from, count);
            return new Slice(lines.stream().map(IndexedLog::shown).toList(), from + lines.size(), index.totalLines());
        }
    }

    /** The next line from line {@code from} on in which people can read {@code text}, whatever its case, as far as a search goes. */
    public LogSearch.Found find(String text, long from) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new LogSearch(channel, index, line -> redacted(channel, line, 1), text).from(from);
        }
    }

    private List<LogLine> redacted(FileChannel channel, long from, int count) throws IOException {
        var splitter = splitter(channel);
        var raw = new RawLines(channel, index);
        List<LogLine> lines = new ArrayList<>();
        raw.seek(Math.max(1, from - LINES_BEFORE));
        while (raw.hasNext() && raw.number() < from) {
            add(raw, LogLimits.MAX_LINE_BYTES, splitter, lines);
        }
        int before = lines.size();
        for (long bytes = 0; raw.hasNext() && lines.size() - before < count && bytes < MOST_BYTES; ) {
            bytes += add(raw, LINE_BYTES, splitter, lines);
        }
        return redactor.redact(lines, before, lines.size());
    }

    private static int add(RawLines raw, int most, LineSplitter splitter, List<LogLine> lines) throws IOException {
        long number = raw.number();
        Span span = raw.next(most);
        if (span.length() == 0) {
            lines.add(new LogLine(number, ""));
        } else {
            splitter.split(span, number - 1, lines::add);
        }
        return span.length();
    }

    private static LineSplitter splitter(FileChannel channel) throws IOException {
        byte[] sample = new byte[SAMPLE];
        int length = Math.max(0, channel.read(ByteBuffer.wrap(sample), 0));
        return new LineSplitter(LogCleaner.forLog(sample, length), LogLimits.MAX_LINE_BYTES);
    }

    private static LogLine shown(LogLine line) {
        String text = line.text();
        if (text.length() > LONGEST_LINE) {
            int end = Character.isHighSurrogate(text.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
            text = text.substring(0, end) + LogLimits.CUT_MARK;
        }
        return new LogLine(line.number(), PlainText.of(text), line.mark());
    }
}
