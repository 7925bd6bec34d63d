package io.mergewright.diagnose.rule;

import io.mergewright.log.LogLine;
import io.mergewright.log.LogWindow;
import io.mergewright.log.Mark;
import io.mergewright.log.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log window as rules see it: each line without the prefixes that wrapping tools put before it, cut to
 * {@value #LONGEST} characters, with the severity that the prefix told. Positions are 0-based indexes into the window;
 * {@link #number} gives the line's place in the raw log. For one thread.
 */
public final class LogText {
    /** Characters of a line that rules look at. */
    public static final int LONGEST = 1_000;

    private final List<LogLine> lines;
    private final List<String> payloads;
    private final Level[] levels;
    private final Redactor redactor = new Redactor();

    /** Lines without their secrets, as far as anybody asked. */
    private final @Nullable String[] clean;

    private LogText(List<LogLine> lines, List<String> payloads, Level[] levels) {
        this.lines = lines;
        this.payloads = payloads;
        this.levels = levels;
        this.clean = new String[payloads.size()];
    }

    public static LogText of(LogWindow window) {
        List<LogLine> lines = window.lines();
        List<String> payloads = new ArrayList<>(lines.size());
        Level[] levels = new Level[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            var stripped = Prefixes.strip(lines.get(i));
            payloads.add(stripped.text());
            levels[i] = stripped.level();
        }
        return new LogText(lines, payloads, levels);
    }

    public int size() {
        return lines.size();
    }

    /** The line without prefixes. */
    public String at(int index) {
        return payloads.get(index);
    }

    public Level level(int index) {
        return levels[index];
    }

    /** The cleaned line as the log has it. */
    public LogLine line(int index) {
        return lines.get(index);
    }

    /** 1-based position in the raw log. */
    public long number(int index) {
        return lines.get(index).number();
    }

    /** Whether the CI system marked the line as the title of a group of lines. */
    public boolean isTitle(int index) {
        return lines.get(index).mark() == Mark.GROUP_START;
    }

    /** Lines {@code first} to {@code last} as the log has them, without secrets. */
    public List<LogLine> redacted(int first, int last) {
        return redactor.redact(lines, first, last + 1);
    }

    /**
     * What the groups of {@code pattern} catch in a line, or null when it does not match. The whole line tells what in it is
     * a secret, so that none is in a catch.
     */
    @Nullable
    Map<String, String> caught(LinePattern pattern, int index) {
        var found = pattern.find(at(index));
        if (found == null || found.isEmpty()) {
            return found;
        }
        String redacted = clean(index);
        if (redacted.equals(at(index))) {
            return found;
        }
        var again = pattern.find(redacted);
        if (again == null) {
            found.replaceAll((name, value) -> redactor.redact(value));
        }
        return again == null ? found : again;
    }

    private String clean(int index) {
        String known = clean[index];
        if (known == null) {
            known = redactor.redact(at(index));
            clean[index] = known;
        }
        return known;
    }

    public boolean blank(int index) {
        return payloads.get(index).isBlank();
    }
}
