package io.mergewright.repair.model;

import io.mergewright.repair.source.SourceFile;
import java.util.List;

/**
 * Lines of a file as a model gets to see them.
 *
 * @param first 1-based
 * @param lines from there on, redacted, without those that speak to a model
 * @param editable whether a patch may change the file
 */
record SourceWindow(SourceFile file, int first, List<String> lines, boolean editable) {
    SourceWindow {
        lines = List.copyOf(lines);
    }

    /** Between marks, below a line that says what it is. */
    String text(String mark) {
        return "<<<%s %s, lines %d-%d of %d%s\n%s\n%s>>>"
                .formatted(
                        mark,
                        file.path(),
                        first,
                        first + lines.size() - 1,
                        file.lineCount(),
                        editable ? "" : ", read only",
                        content(),
                        mark);
    }

    String content() {
        return String.join("\n", lines);
    }
}
