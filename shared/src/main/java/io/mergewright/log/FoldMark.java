package io.mergewright.log;

import java.util.List;

/**
 * Travis ({@code travis_fold:start:name}, {@code travis_time:start:id}) and GitLab ({@code section_start:time:name})
 * write these marks before a carriage return, so that a terminal overwrites them with the text of the line.
 */
final class FoldMark {
    private static final String FOLD_START = "travis_fold:start:";
    private static final String FOLD_END = "travis_fold:end:";
    private static final String TIME_START = "travis_time:start:";
    private static final String TIME_END = "travis_time:end:";
    private static final String SECTION_START = "section_start:";
    private static final String SECTION_END = "section_end:";

    private FoldMark() {}

    /** The text of a line without carriage returns, which is a mark at most as a whole. */
    static MarkedText take(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return first == 't' || first == 's' ? take(List.of(text)) : MarkedText.unmarked(text);
    }

    /** The last of {@code segments} that is no mark, with the strongest mark; the name of a fold stands in for no text. */
    static MarkedText take(List<String> segments) {
        var mark = Mark.NONE;
        String text = "";
        String name = "";
        for (var segment : segments) {
            var found = markOf(segment);
            if (found == Mark.NONE && !segment.startsWith(TIME_END)) {
                text = segment;
            } else {
                mark = stronger(found, mark);
                name = found == Mark.GROUP_START ? nameOf(segment) : name;
            }
        }
        return new MarkedText(mark, text.isEmpty() ? name : text);
    }

    private static Mark markOf(String segment) {
        if (segment.startsWith(FOLD_START) || isSection(segment, SECTION_START)) {
            return Mark.GROUP_START;
        }
        if (segment.startsWith(FOLD_END) || isSection(segment, SECTION_END)) {
            return Mark.GROUP_END;
        }
        return segment.startsWith(TIME_START) ? Mark.COMMAND : Mark.NONE;
    }

    private static boolean isSection(String segment, String mark) {
        int digit = mark.length();
        return segment.startsWith(mark) && digit < segment.length() && Character.isDigit(segment.charAt(digit));
    }

    private static Mark stronger(Mark left, Mark right) {
        if (left == Mark.GROUP_START || right == Mark.GROUP_START) {
            return Mark.GROUP_START;
        }
        if (left == Mark.COMMAND || right == Mark.COMMAND) {
            return Mark.COMMAND;
        }
        return left == Mark.NONE ? right : left;
    }

    /** {@code name} of {@code travis_fold:start:name} and of {@code section_start:1560896352:name[collapsed=true]}. */
    private static String nameOf(String segment) {
        int options = segment.indexOf('[');
        var mark = options < 0 ? segment : segment.substring(0, options);
        return mark.substring(mark.lastIndexOf(':') + 1).strip();
    }
}
