package io.mergewright.pmd;

import io.mergewright.review.change.FileText;
import java.util.regex.Pattern;

/** What stands before a name in the head of a declaration or statement. */
final class Heads {
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface\\b)\\w+");
    private static final Pattern TRY = Pattern.compile("\\btry\\s*$");
    private static final int MOST_LINES = 30;
    private static final int MOST_CHARACTERS = 2_000;

    private Heads() {}

    /** Whether an annotation stands in the declaration at {@code line}, from its first line to this one. */
    static boolean isAnnotated(FileText text, int line) {
        int first = line;
        while (first > 1
                && line - first < MOST_LINES
                && goesOn(text.line(first - 1).strip())) {
            first--;
        }
        return ANNOTATION.matcher(text.lines(first, line)).find();
    }

    private static boolean goesOn(String before) {
        return !before.isEmpty() && !before.matches(".*(?:[;{}]|\\*/)|//.*|\\*.*");
    }

    /** Whether {@code offset} lies in the head of a try statement. */
    static boolean isResource(FileText text, int offset) {
        int open = 0;
        int least = Math.max(0, offset - MOST_CHARACTERS);
        for (int i = offset - 1; i >= least; i--) {
            char c = text.text().charAt(i);
            if (c == '{' || c == '}') {
                return false;
            }
            open += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (open < 0) {
                return TRY.matcher(text.text().substring(least, i)).find();
            }
        }
        return false;
    }
}
