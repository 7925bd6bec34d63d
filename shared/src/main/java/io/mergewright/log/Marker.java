package io.mergewright.log;

/** What stands where a secret was: {@code [redacted:kind]}, with a kind of small letters and hyphens. */
final class Marker {
    private static final String OPEN = "[redacted:";
    private static final char CLOSE = ']';
    private static final int LONGEST_KIND = 24;
    private static final int LONGEST = OPEN.length() + LONGEST_KIND + 1;

    private Marker() {}

    static String of(String kind) {
        return OPEN + kind + CLOSE;
    }

    /** Where the first whole marker from {@code from} on starts, or {@code to} if that is before it. */
    static int next(String line, int from, int to) {
        var part = line.substring(from, Math.min(line.length(), to + OPEN.length() - 1));
        int at = part.indexOf(OPEN);
        while (at >= 0 && end(line, from + at) < 0) {
            at = part.indexOf(OPEN, at + 1);
        }
        return at < 0 ? to : from + at;
    }

    /** Where the marker that starts at {@code at} ends, or -1 when none does. */
    static int end(String line, int at) {
        if (at < 0 || !line.startsWith(OPEN, at)) {
            return -1;
        }
        int kind = at + OPEN.length();
        int end = kind;
        while (end < line.length() && end - kind < LONGEST_KIND && isKind(line.charAt(end))) {
            end++;
        }
        return end > kind && end < line.length() && line.charAt(end) == CLOSE ? end + 1 : -1;
    }

    /** {@code at}, or if that is within a marker, where the marker ends. */
    static int leave(String line, int at) {
        for (int open = at; open >= 0 && at - open < LONGEST; open--) {
            int end = end(line, open);
            if (end >= 0) {
                return Math.max(at, end);
            }
        }
        return at;
    }

    private static boolean isKind(char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    }
}
