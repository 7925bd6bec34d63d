package io.mergewright.log;

/**
 * The time stamps that CI systems put before each line: the ISO instant of GitHub Actions and GitLab, the same in
 * brackets with or without a word before it (Jenkins, Taskcluster), {@code HH:MM:SS} and two blanks (Jenkins), and
 * {@code job TAB step TAB instant} of {@code gh run view --log}.
 */
final class LinePrefix {
    private static final String INSTANT = "dddd-dd-ddTdd:dd:dd";
    private static final int LONGEST_LABEL = 24;

    private LinePrefix() {}

    /** Where the text after the prefix starts; 0 when there is none. */
    static int end(String text, boolean clock) {
        int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        if (start == text.length()) {
            return start;
        }
        char first = text.charAt(start);
        if (first == '[') {
            return afterBracket(text, start);
        }
        if (isDigit(first)) {
            return clock && matches(text, start, ClockPrefix.SHAPE)
                    ? start + ClockPrefix.SHAPE.length()
                    : afterInstant(text, start);
        }
        return afterColumns(text, start);
    }

    private static int afterColumns(String text, int start) {
        int step = text.indexOf('\t', start) + 1;
        if (step == 0) {
            return start;
        }
        int instant = text.indexOf('\t', step) + 1;
        if (instant == 0 || instant == text.length()) {
            return start;
        }
        int from = text.charAt(instant) == '\uFEFF' ? instant + 1 : instant;
        int end = afterInstant(text, from);
        return end == from ? start : end;
    }

    private static int afterBracket(String text, int start) {
        int from = start + 1;
        int labelEnd = Math.min(text.length(), from + LONGEST_LABEL);
        while (from < labelEnd && Character.isLetter(text.charAt(from))) {
            from++;
        }
        if (from > start + 1 && from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = instantEnd(text, from);
        if (end < 0 || end >= text.length() || text.charAt(end) != ']') {
            return start;
        }
        return skipBlank(text, end + 1);
    }

    private static int afterInstant(String text, int start) {
        int end = instantEnd(text, start);
        if (end < 0 || (end < text.length() && text.charAt(end) != ' ')) {
            return start;
        }
        return afterStream(text, skipBlank(text, end));
    }

    /** GitLab says {@code 01E } or {@code 01O+} after the instant: the number of the stream, and which one. */
    private static int afterStream(String text, int start) {
        if (start + 3 < text.length()
                && isHex(text.charAt(start))
                && isHex(text.charAt(start + 1))
                && "OE".indexOf(text.charAt(start + 2)) >= 0
                && " +".indexOf(text.charAt(start + 3)) >= 0) {
            return start + 4;
        }
        return start;
    }

    /** The end of an instant in UTC that starts at {@code start}, or -1. */
    private static int instantEnd(String text, int start) {
        if (!matches(text, start, INSTANT) && !matches(text, start, INSTANT.replace('T', ' '))) {
            return -1;
        }
        int at = start + INSTANT.length();
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        return at < text.length() && text.charAt(at) == 'Z' ? at + 1 : -1;
    }

    private static boolean matches(String text, int start, String shape) {
        if (text.length() - start < shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(start + i);
            char wanted = shape.charAt(i);
            if (wanted == 'd' ? !isDigit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int skipBlank(String text, int at) {
        return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }
}
