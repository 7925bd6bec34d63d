package io.mergewright.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Turns one raw line into what a person would have read: see {@link TerminalText} for escape sequences, carriage
 * returns and control characters, {@link LinePrefix} for time stamps and {@link CiMark} for the marks of CI systems.
 * Immutable. Never fails: invalid UTF-8 becomes U+FFFD.
 */
public final class LogCleaner {
    private final boolean clockPrefix;

    /** A cleaner that keeps a bare {@code HH:MM:SS} at the start of a line. */
    public LogCleaner() {
        this(false);
    }

    /**
     * @param clockPrefix whether the lines of this log start with the {@code HH:MM:SS} and two blanks of the Jenkins
     *     timestamper, which are then removed
     */
    public LogCleaner(boolean clockPrefix) {
        this.clockPrefix = clockPrefix;
    }

    /** The cleaner that fits a log that starts with {@code sample}. */
    static LogCleaner forLog(byte[] sample, int end) {
        return new LogCleaner(ClockPrefix.isIn(sample, end));
    }

    /** Cleans {@code raw}, a line without its {@code \n}. */
    public LogLine clean(long number, String raw) {
        return TerminalText.isPlain(raw) ? plain(number, raw) : decorated(number, raw);
    }

    /** Cleans the UTF-8 bytes from {@code from} to {@code to} (exclusive), a line without its {@code \n}. */
    public LogLine clean(long number, byte[] raw, int from, int to) {
        int end = to > from && raw[to - 1] == '\r' ? to - 1 : to;
        if (TerminalText.isPlain(raw, from, end)) {
            return plain(number, new String(raw, from, end - from, ISO_8859_1));
        }
        return clean(number, new String(raw, from, end - from, UTF_8));
    }

    private LogLine plain(long number, String raw) {
        return CiMark.take(number, FoldMark.take(withoutPrefix(raw)));
    }

    private LogLine decorated(long number, String raw) {
        var segments = TerminalText.segments(withoutPrefix(TerminalText.withoutEscapes(raw)));
        return CiMark.take(number, FoldMark.take(segments));
    }

    private String withoutPrefix(String text) {
        return text.substring(LinePrefix.end(text, clockPrefix));
    }
}
