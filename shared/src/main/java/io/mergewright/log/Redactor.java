package io.mergewright.log;

import java.util.List;

/** Takes secrets out of text. First version: does nothing yet. Immutable. */
public final class Redactor {
    /** {@code text} with every secret replaced by {@code [redacted:kind]}. */
    public String redact(String text) {
        return text;
    }

    /** As {@link #redact(String)} for lines in order, with private keys that span several of them. */
    public List<LogLine> redact(List<LogLine> lines) {
        return lines;
    }
}
