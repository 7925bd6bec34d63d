package io.mergewright.diff;

import java.util.ArrayList;
import java.util.List;

/** Applies what the reader read, strictly, to see that nothing of it was lost. */
final class ReadBack {
    private ReadBack() {}

    static String apply(String before, FileDiff file) {
        var old = lines(before);
        var result = new StringBuilder();
        int at = 0;
        for (Hunk hunk : file.hunks()) {
            int first = (int) hunk.oldRange().first() - 1;
            old.subList(at, first).forEach(result::append);
            at = first;
            for (HunkLine line : hunk.lines()) {
                var text = line.text() + (line.terminated() ? "\n" : "");
                if (line.kind().isOld() && !old.get(at++).equals(text)) {
                    throw new AssertionError("line " + at + " is not " + text);
                }
                result.append(line.kind().isNew() ? text : "");
            }
        }
        old.subList(at, old.size()).forEach(result::append);
        return result.toString();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
