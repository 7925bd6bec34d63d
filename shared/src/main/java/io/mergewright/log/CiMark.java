package io.mergewright.log;

import java.util.Map;

/**
 * Marks at the start of a text: {@code ##[error]} and its kin of GitHub Actions and Azure Pipelines, {@code ##vso[...]}
 * of Azure Pipelines and the workflow commands {@code ::error file=a.c,line=1::} of GitHub Actions. Where such a
 * command names a place, the text starts with it: {@code a.c:1: }.
 */
final class CiMark {
    private static final Map<String, Mark> NAMES = Map.of(
            "group", Mark.GROUP_START,
            "endgroup", Mark.GROUP_END,
            "section", Mark.GROUP_START,
            "command", Mark.COMMAND,
            "error", Mark.ERROR,
            "warning", Mark.WARNING,
            "notice", Mark.NOTICE,
            "debug", Mark.DEBUG);

    private CiMark() {}

    static LogLine take(long number, MarkedText folded) {
        var taken = take(folded.text());
        var mark = taken.mark() == Mark.NONE || folded.mark() == Mark.GROUP_START ? folded.mark() : taken.mark();
        return new LogLine(number, taken.text(), mark);
    }

    private static MarkedText take(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return switch (first) {
            case '#' -> text.startsWith("##vso[") ? azure(text) : bracketed(text, "##[");
            case '[' -> text.startsWith("[command]") ? bracketed(text, "[") : MarkedText.unmarked(text);
            case ':' -> workflowCommand(text);
            default -> MarkedText.unmarked(text);
        };
    }

    private static MarkedText bracketed(String text, String open) {
        int close = text.startsWith(open) ? text.indexOf(']') : -1;
        var mark = close < 0 ? null : NAMES.get(text.substring(open.length(), close));
        if (mark == null) {
            return MarkedText.unmarked(text);
        }
        var rest = text.substring(close + 1);
        boolean ends = text.startsWith("##[section]Finishing:");
        return new MarkedText(ends ? Mark.GROUP_END : mark, rest);
    }

    /** {@code ##vso[task.logissue type=error;sourcepath=a.cs;linenumber=3]text}. */
    private static MarkedText azure(String text) {
        int close = text.indexOf(']');
        if (close < 0) {
            return MarkedText.unmarked(text);
        }
        var properties = new CommandProperties(text.substring("##vso[".length(), close), ';');
        var rest = properties.place("sourcepath", "linenumber", "columnnumber") + text.substring(close + 1);
        if (properties.value("type").equals("error")
                || properties.value("result").equals("Failed")) {
            return new MarkedText(Mark.ERROR, rest);
        }
        return new MarkedText(properties.value("type").equals("warning") ? Mark.WARNING : Mark.DEBUG, rest);
    }

    private static MarkedText workflowCommand(String text) {
        int close = text.startsWith("::") ? text.indexOf("::", 2) : -1;
        if (close < 0) {
            return MarkedText.unmarked(text);
        }
        var inside = text.substring(2, close);
        int blank = inside.indexOf(' ');
        var mark = NAMES.get(blank < 0 ? inside : inside.substring(0, blank));
        if (mark == null) {
            return MarkedText.unmarked(text);
        }
        var place = new CommandProperties(inside, ',').place("file", "line", "col");
        return new MarkedText(mark, place + text.substring(close + 2));
    }
}
