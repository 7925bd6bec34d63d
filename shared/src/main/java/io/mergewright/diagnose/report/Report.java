package io.mergewright.diagnose.report;

import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.suspect.Suspects;
import java.util.Objects;
import java.util.Optional;

/**
 * A diagnosis and the log it is about.
 *
 * @param logName what the user calls the log
 * @param lines lines of the raw log
 * @param bytes bytes of the raw log, after decompression
 * @param suspects what the change since the last green build has to do with it; empty when no change was given
 */
public record Report(String logName, long lines, long bytes, Diagnosis diagnosis, Optional<Suspects> suspects) {
    public Report {
        Objects.requireNonNull(logName, "logName");
        Objects.requireNonNull(diagnosis, "diagnosis");
        Objects.requireNonNull(suspects, "suspects");
        if (lines < 0 || bytes < 0) {
            throw new IllegalArgumentException("%d lines and %d bytes in %s".formatted(lines, bytes, logName));
        }
    }

    /** A report without a change. */
    public Report(String logName, long lines, long bytes, Diagnosis diagnosis) {
        this(logName, lines, bytes, diagnosis, Optional.empty());
    }

    /** The same with what a change has to do with it. */
    public Report with(Suspects found) {
        return new Report(logName, lines, bytes, diagnosis, Optional.of(found));
    }
}
