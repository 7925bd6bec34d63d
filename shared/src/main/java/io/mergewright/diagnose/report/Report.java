package io.mergewright.diagnose.report;

import io.mergewright.diagnose.Diagnosis;
import java.util.Objects;

/**
 * A diagnosis and the log it is about.
 *
 * @param logName what the user calls the log
 * @param lines lines of the raw log
 * @param bytes bytes of the raw log, after decompression
 */
public record Report(String logName, long lines, long bytes, Diagnosis diagnosis) {
    public Report {
        Objects.requireNonNull(logName, "logName");
        Objects.requireNonNull(diagnosis, "diagnosis");
        if (lines < 0 || bytes < 0) {
            throw new IllegalArgumentException("%d lines and %d bytes in %s".formatted(lines, bytes, logName));
        }
    }
}
