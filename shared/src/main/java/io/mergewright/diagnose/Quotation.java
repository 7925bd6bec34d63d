package io.mergewright.diagnose;

import io.mergewright.core.Evidence;
import io.mergewright.diagnose.rule.LogText;
import io.mergewright.log.LogLine;
import io.mergewright.log.Redactor;
import java.util.List;
import java.util.stream.IntStream;

/** Quotes lines of a log with secrets taken out, also those that began on lines before. */
final class Quotation {
    private static final int LINES_BEFORE = 120;

    private final LogText text;
    private final Redactor redactor = new Redactor();

    Quotation(LogText text) {
        this.text = text;
    }

    /** Lines {@code first} to {@code last}, 0-based indexes into the log, as evidence. */
    Evidence of(int first, int last) {
        int from = startOfKey(first);
        List<LogLine> redacted = redactor.redact(
                IntStream.rangeClosed(from, last).mapToObj(text::line).toList());
        return new Evidence(
                text.number(first),
                text.number(last),
                redacted.subList(first - from, redacted.size()).stream()
                        .map(LogLine::text)
                        .toList());
    }

    /** The line on which a private key began that may still go on at {@code first}; else {@code first}. */
    private int startOfKey(int first) {
        for (int i = first - 1; i >= Math.max(0, first - LINES_BEFORE); i--) {
            if (text.line(i).text().contains("-----BEGIN ")) {
                return i;
            }
        }
        return first;
    }

    /** One line of the log as rules see it. */
    String line(int index) {
        return text.at(index);
    }

    /** {@code sentence} without secrets. */
    String of(String sentence) {
        return redactor.redact(sentence);
    }
}
