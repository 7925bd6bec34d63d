package io.mergewright.core;

import java.util.List;

/**
 * Lines of a build log, quoted.
 *
 * @param firstLine 1-based, in the raw log
 * @param lastLine 1-based and inclusive
 * @param lines the cleaned text of those lines; shorter than the range where the log had been cut
 */
public record Evidence(long firstLine, long lastLine, List<String> lines) {
    public Evidence {
        if (firstLine < 1 || lastLine < firstLine) {
            throw new IllegalArgumentException("bad range %d-%d".formatted(firstLine, lastLine));
        }
        lines = List.copyOf(lines);
    }
}
