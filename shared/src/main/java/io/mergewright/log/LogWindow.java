package io.mergewright.log;

import java.util.List;

/**
 * What is kept of one build log: all of it, or of a long one the lines that matter most. Immutable.
 *
 * @param lines in the order of the log; numbers rise strictly and have gaps where lines were left out
 * @param totalLines lines of the raw input as far as it was read; a last line without {@code \n} counts
 * @param totalBytes bytes of the raw input as far as it was read, after decompression
 * @param complete whether every line of the input is in {@code lines}
 * @param problems one line of text for each thing that kept the input from being read to its end; mostly empty
 */
public record LogWindow(
        List<LogLine> lines, long totalLines, long totalBytes, boolean complete, List<String> problems) {
    public LogWindow {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        requireRisingNumbers(lines);
        if (complete && (lines.size() != totalLines || !problems.isEmpty())) {
            throw new IllegalArgumentException("%d of %d lines and %d problems are not complete"
                    .formatted(lines.size(), totalLines, problems.size()));
        }
    }

    private static void requireRisingNumbers(List<LogLine> lines) {
        long last = 0;
        for (var line : lines) {
            if (line.number() <= last) {
                throw new IllegalArgumentException("line %d after line %d".formatted(line.number(), last));
            }
            last = line.number();
        }
    }
}
