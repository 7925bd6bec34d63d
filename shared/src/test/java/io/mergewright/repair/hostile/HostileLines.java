package io.mergewright.repair.hostile;

import io.mergewright.diagnose.rule.LogText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the longest lines that a log may have out of short ones: parts of them many times over, and filled up. */
public final class HostileLines {
    private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");
    private static final int LONGEST_PART = 2;

    private static final List<String> FILLS = List.of(
            "'", "\"", "‘", " ", ":", "1", "(", "[", "{", "a", "a.", "a::", ":1", "'a' ", "a ", ".a/", "<", "/");

    private HostileLines() {}

    /** Each has at most {@value LogText#LONGEST} characters. */
    public static Set<String> of(String line) {
        List<String> tokens =
                TOKEN.matcher(line).results().map(result -> result.group()).toList();
        Set<String> lines = new LinkedHashSet<>();
        lines.add(longest("", line, ""));
        for (int at = 0; at < tokens.size(); at++) {
            String before = String.join("", tokens.subList(0, at));
            FILLS.forEach(fill -> lines.add(longest(before, fill, "")));
            for (int end = at + 1; end <= Math.min(at + LONGEST_PART, tokens.size()); end++) {
                String part = String.join("", tokens.subList(at, end));
                lines.add(longest(before, part, ""));
                lines.add(longest(before, part, String.join("", tokens.subList(end, tokens.size()))));
            }
        }
        return lines;
    }

    /** The lines of {@code texts}, each once. */
    public static List<String> in(List<String> texts) {
        Set<String> lines = new LinkedHashSet<>();
        texts.forEach(text -> text.lines().filter(line -> !line.isBlank()).forEach(lines::add));
        return new ArrayList<>(lines);
    }

    private static String longest(String before, String part, String after) {
        int room = LogText.LONGEST - before.length() - after.length();
        return room <= 0 ? before + after : before + part.repeat(room / part.length()) + after;
    }
}
