package io.mergewright.repair.model;

import io.mergewright.repair.source.SourceFile;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lines of a file, 1-based and inclusive: the function around a line, told by indentation and by what heads of functions look
 * like, or just some lines.
 */
record Enclosing(int first, int last) {
    private static final int FARTHEST = 60;
    private static final int WITHOUT_FUNCTION = 12;
    private static final int LONGEST_HEAD = 500;

    private static final Pattern HEAD = Pattern.compile(
            "\\b(?:def|fn|func|function|fun|sub|class|interface|struct|impl|module|describe|it|test)\\b|\\)[^;=]*\\{\\s*$|=>\\s*\\{\\s*$");
    private static final Pattern DECORATION = Pattern.compile("^\\s*(?:@|#\\[|///?|\\*|/\\*|\\[[A-Z])");

    /** The function in which {@code line} stands. */
    static Enclosing function(SourceFile file, int line) {
        int indent = indent(file, line);
        for (int at = line; at >= Math.max(1, line - FARTHEST); at--) {
            boolean outer = !file.line(at).isBlank() && (at == line || indent(file, at) < indent);
            if (outer && isHead(file.line(at))) {
                return new Enclosing(decorated(file, at), end(file, at, line));
            }
            indent = outer ? Math.min(indent, indent(file, at)) : indent;
        }
        return around(file, line, WITHOUT_FUNCTION);
    }

    /** {@code more} lines above and below {@code line}. */
    static Enclosing around(SourceFile file, int line, int more) {
        return new Enclosing(Math.max(1, line - more), Math.min(Math.max(1, file.lineCount()), line + more));
    }

    private static int decorated(SourceFile file, int head) {
        int first = head;
        while (first > 1 && DECORATION.matcher(file.line(first - 1)).find()) {
            first--;
        }
        return first;
    }

    /** To the line that is indented as the head is, behind the one that is meant. */
    private static int end(SourceFile file, int head, int line) {
        int last = line;
        for (int at = line + 1; file.hasLine(at) && at <= line + FARTHEST; at++) {
            String next = file.line(at);
            if (!next.isBlank() && indent(file, at) <= indent(file, head)) {
                return closes(next) ? at : last;
            }
            last = next.isBlank() ? last : at;
        }
        return last;
    }

    private static boolean isHead(String line) {
        return line.length() <= LONGEST_HEAD && HEAD.matcher(line).find();
    }

    private static boolean closes(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return text.startsWith("}") || text.startsWith(")") || text.equals("end");
    }

    private static int indent(SourceFile file, int line) {
        return file.indentation(line).length();
    }
}
