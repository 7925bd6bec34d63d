package io.mergewright.repair;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogLine;

/** Quotations of a log, without secrets. */
final class Quoted {
    private Quoted() {}

    /** Line {@code index} of {@code log}, 0-based. */
    static Evidence line(LogText log, int index) {
        return lines(log, index, index);
    }

    static Evidence lines(LogText log, int first, int last) {
        var lines = log.redacted(first, last);
        return new Evidence(
                log.number(first),
                log.number(last),
                lines.stream().map(LogLine::text).toList());
    }
}
