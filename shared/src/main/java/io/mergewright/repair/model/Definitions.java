package io.mergewright.repair.model;

import io.mergewright.repair.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a file defines functions of given names. */
final class Definitions {
    private static final int MOST = 4;
    private static final int LONGEST_LINE = 500;

    private static final Pattern DEFINITION = Pattern.compile(
            "\\b(?:def|fn|func|function|fun|sub)\\s+(?:\\([^)]*\\)\\s*)?(?:self\\.)?(\\w+)|\\b(\\w+)\\s*\\([^;{}]*\\)\\s*(?:throws [\\w, .]+)?\\{\\s*$");

    private static final Set<String> STATEMENTS =
            Set.of("if", "for", "while", "switch", "catch", "synchronized", "with", "else", "match");

    private Definitions() {}

    /** Lines of {@code file}, 1-based; that of its beginning when it defines none of {@code names}. */
    static List<Integer> lines(SourceFile file, Set<String> names) {
        List<Integer> lines = new ArrayList<>();
        for (int line = 1; line <= file.lineCount() && lines.size() < MOST; line++) {
            String text = file.line(line);
            Matcher definition = DEFINITION.matcher(text);
            if (text.length() <= LONGEST_LINE && definition.find()) {
                String name = definition.group(1) == null ? definition.group(2) : definition.group(1);
                if (names.contains(name) && !STATEMENTS.contains(name)) {
                    lines.add(line);
                }
            }
        }
        return lines.isEmpty() ? List.of(1) : lines;
    }
}
