package io.mergewright.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps texts within what GitHub takes (65,536 characters), cut at the end of a line, with code fences and folded parts closed that the cut
 * would leave open.
 */
public final class MarkdownLimit {
    public static final int LONGEST = 65_000;

    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})");
    private static final Pattern FOLD = Pattern.compile("</?details>");
    private static final String CUT = "\n…\n";

    private MarkdownLimit() {}

    /** {@code text}, or as much of it as fits in {@code most} characters with {@code end} behind it. */
    public static String within(int most, String text, String end) {
        if (text.length() + end.length() <= most) {
            return text + end;
        }
        int room = Math.max(0, most - end.length() - CUT.length() - 200);
        int cut = text.lastIndexOf('\n', room);
        String kept = text.substring(0, cut < 0 ? Math.min(room, text.length()) : cut + 1);
        return kept + closing(kept) + CUT + end;
    }

    private static String closing(String text) {
        String fence = "";
        Deque<String> open = new ArrayDeque<>();
        for (String line : text.lines().toList()) {
            Matcher matcher = FENCE.matcher(line);
            if (matcher.find()) {
                fence = fence.isEmpty() ? matcher.group(1) : line.strip().equals(fence) ? "" : fence;
            } else if (fence.isEmpty()) {
                fold(line, open);
            }
        }
        return (fence.isEmpty() ? "" : fence + "\n") + "\n</details>\n".repeat(open.size());
    }

    private static void fold(String line, Deque<String> open) {
        Matcher fold = FOLD.matcher(line);
        while (fold.find()) {
            if (fold.group().startsWith("</")) {
                open.poll();
            } else {
                open.push(fold.group());
            }
        }
    }
}
