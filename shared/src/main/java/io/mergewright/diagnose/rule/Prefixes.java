package io.mergewright.diagnose.rule;

import io.mergewright.log.LogLine;
import io.mergewright.log.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what runners print before the lines of the tools that they run: task names, container names, times. */
final class Prefixes {
    /** A line and the severity that its prefix or mark told. */
    record Stripped(String text, Level level) {}

    private static final int MOST = 4;
    private static final Map<String, Level> WORDS = Map.of(
            "error", Level.ERROR,
            "err", Level.ERROR,
            "fatal", Level.ERROR,
            "severe", Level.ERROR,
            "warning", Level.WARNING,
            "warn", Level.WARNING,
            "info", Level.INFO,
            "debug", Level.DEBUG,
            "trace", Level.DEBUG);

    /** {@code [ERROR] text} of Maven and sbt. */
    private static final Pattern SEVERITY = Pattern.compile("^\\[(ERROR|error|FATAL|fatal|WARNING|WARN|warn|warning"
            + "|INFO|info|DEBUG|debug|TRACE|SEVERE)\\](?: |$)");

    /** Like the one above tried at the start of a line only. */
    private static final List<Pattern> OTHERS = List.of(
            // Ant pads task names to a column: "    [javac] text"
            Pattern.compile("^ {1,20}\\[(?=[\\w:.-]*[a-z])[a-zA-Z][\\w:.-]{1,30}\\] ?"),
            // BuildKit: "#12 3.456 text"
            Pattern.compile("^#\\d{1,4} \\d+\\.\\d+ ?"),
            // Travis on macOS leaves the name of a terminal mode where a line was broken
            Pattern.compile("^nl(?:$|(?= {2}|travis_))"),
            // docker compose and foreman: "web_1  | text", but no table of verdicts
            Pattern.compile("^(?=[\\w.-]*[a-z])[\\w.-]{2,40} {1,30}\\| (?![✓✔√✗✘✖○])"),
            // Taskcluster: "[task 2020-01-02T03:04:05.678Z] 03:04:05     INFO -  text"
            Pattern.compile("^\\[(?:task|taskcluster|vcs) [\\d:.TZ-]+\\] ?"),
            Pattern.compile("^\\d\\d:\\d\\d:\\d\\d +(INFO|ERROR|WARNING|CRITICAL|FATAL|DEBUG) - ? ?"),
            // clocks and dates of log frameworks
            Pattern.compile(
                    "^\\[?\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?\\]? +"),
            Pattern.compile("^\\[?\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?\\]? +"));

    private Prefixes() {}

    static Stripped strip(LogLine line) {
        String text = line.text();
        if (text.length() > LogText.LONGEST) {
            text = text.substring(0, LogText.LONGEST);
        }
        Level level = ofMark(line.mark());
        for (int round = 0; round < MOST && mayHavePrefix(text); round++) {
            Matcher severity = SEVERITY.matcher(text);
            if (severity.lookingAt()) {
                level = ofWord(severity.group(1));
                text = text.substring(severity.end());
                continue;
            }
            String rest = stripOther(text);
            if (rest.length() == text.length()) {
                break;
            }
            text = rest;
        }
        return new Stripped(text, level);
    }

    private static String stripOther(String text) {
        for (Pattern prefix : OTHERS) {
            Matcher matcher = prefix.matcher(text);
            if (matcher.lookingAt()) {
                return text.substring(matcher.end());
            }
        }
        return text;
    }

    private static boolean mayHavePrefix(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == 'n') {
            return text.startsWith("nl");
        }
        if (first == '[' || first == '#' || (first >= '0' && first <= '9')) {
            return true;
        }
        int near = Math.min(text.length(), 72);
        return first == ' ' ? text.lastIndexOf('[', 24) > 0 : text.lastIndexOf("| ", near) > 1;
    }

    private static Level ofMark(Mark mark) {
        return switch (mark) {
            case ERROR -> Level.ERROR;
            case WARNING, NOTICE -> Level.WARNING;
            case DEBUG -> Level.DEBUG;
            default -> Level.NONE;
        };
    }

    private static Level ofWord(String word) {
        return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Level.NONE);
    }
}
