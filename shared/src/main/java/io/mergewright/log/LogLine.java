package io.mergewright.log;

import java.util.Objects;

/**
 * One cleaned line of a build log.
 *
 * @param number 1-based position of the line among the {@code \n} of the raw (decompressed) input
 * @param text what a terminal would show, without line end, control characters, time stamp prefix and {@code mark}
 * @param mark what the CI system said about the line
 */
public record LogLine(long number, String text, Mark mark) {
    public LogLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(mark, "mark");
        if (number < 1) {
            throw new IllegalArgumentException("line numbers start at 1, not " + number);
        }
    }

    /** An unmarked line. */
    public LogLine(long number, String text) {
        this(number, text, Mark.NONE);
    }
}
