package io.mergewright.log;

/** Where lines start and end in bytes. */
final class LineBounds {
    private LineBounds() {}

    /** The start of the line that {@code at} is in, or -1 when that is before {@code lowest}. */
    static int start(byte[] bytes, int at, int lowest) {
        for (int i = at - 1; i >= lowest; i--) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return lowest == 0 ? 0 : -1;
    }

    /** From {@code at}, the start of a line, up to {@code lines} lines back, whole lines only. */
    static int back(byte[] bytes, int at, int lines, int lowest) {
        int from = at;
        for (int i = 0; i < lines && from > lowest; i++) {
            int start = start(bytes, from - 1, lowest);
            if (start < 0) {
                break;
            }
            from = start;
        }
        return from;
    }

    /** Where the line that {@code at} is in ends: its {@code \n}, or {@code highest}. */
    static int end(byte[] bytes, int at, int highest) {
        int end = at;
        while (end < highest && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Behind the {@code \n} that is the {@code lines}th from {@code at} on, or {@code highest}. */
    static int forward(byte[] bytes, int at, int lines, int highest) {
        int to = at;
        for (int i = 0; i < lines && to < highest; i++) {
            to = Math.min(highest, end(bytes, to, highest) + 1);
        }
        return to;
    }

    /** The number of {@code \n}. */
    static int count(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** The first start of a line from {@code at} on. */
    static int next(byte[] bytes, int at, int highest) {
        return at == 0 || bytes[at - 1] == '\n' ? at : forward(bytes, at, 1, highest);
    }
}
