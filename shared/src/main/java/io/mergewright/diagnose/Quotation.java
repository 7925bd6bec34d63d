package io.mergewright.diagnose;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogLine;
import io.mergewright.log.Redactor;

/** Quotes lines of a log with secrets taken out, also those that began on lines before. */
final class Quotation {
    private final LogText text;
    private final Redactor redactor = new Redactor();

    Quotation(LogText text) {
        this.text = text;
    }

    /** Lines {@code first} to {@code last}, 0-based indexes into the log, as evidence. */
    Evidence of(int first, int last) {
        var lines = text.redacted(first, last).stream().map(LogLine::text).toList();
        return new Evidence(text.number(first), text.number(last), lines);
    }

    /** One line of the log as rules see it. */
    String line(int index) {
        return redactor.redact(text.at(index));
    }

    /** {@code sentence} without secrets. */
    String of(String sentence) {
        return redactor.redact(sentence);
    }
}
