package io.mergewright.pages.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a unified diff. Within a hunk the first character alone says what a line is, whatever else it looks like.
 *
 * @param kind {@code added}, {@code removed}, {@code place} or {@code same}: a class of styles
 */
public record DiffLine(String kind, String text) {
    private static final Pattern HUNK =
            Pattern.compile("@@ -[0-9]+(?:,([0-9]{1,9}))? \\+[0-9]+(?:,([0-9]{1,9}))? @@.*");
    private static final Pattern HEAD = Pattern.compile("(?:--- |\\+\\+\\+ |diff --git |index |@@).*");
    private static final String PLACE = "place";
    private static final String SAME = "same";

    /** The lines of {@code diff}, which may also be words: those are all the same. */
    public static List<DiffLine> of(List<String> diff) {
        List<DiffLine> lines = new ArrayList<>();
        long before = 0;
        long after = 0;
        for (String text : diff) {
            Matcher hunk = HUNK.matcher(text);
            boolean within = before > 0 || after > 0;
            if (!within && hunk.matches()) {
                before = count(hunk.group(1));
                after = count(hunk.group(2));
                lines.add(new DiffLine(PLACE, text));
            } else if (within) {
                String kind = kind(text);
                before -= kind.equals("added") || text.startsWith("\\") ? 0 : 1;
                after -= kind.equals("removed") || text.startsWith("\\") ? 0 : 1;
                lines.add(new DiffLine(kind, text));
            } else {
                lines.add(new DiffLine(HEAD.matcher(text).matches() ? PLACE : SAME, text));
            }
        }
        return lines;
    }

    private static long count(String number) {
        return number == null ? 1 : Long.parseLong(number);
    }

    private static String kind(String line) {
        return line.startsWith("+") ? "added" : line.startsWith("-") ? "removed" : SAME;
    }
}
