package io.mergewright.verify;

/**
 * A text with {@code \n} in place of {@code \r\n}, which knows where each character stood.
 */
final class UnixText {
    private static final String WINDOWS = "\r\n";

    private final String original;
    private final String text;
    private final int[] positions;

    UnixText(String original) {
        this.original = original;
        text = of(original);
        positions = new int[text.length() + 1];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            positions[i] = at;
            at += original.startsWith(WINDOWS, at) ? WINDOWS.length() : 1;
        }
        positions[text.length()] = at;
    }

    static String of(String text) {
        return text.replace(WINDOWS, "\n");
    }

    String text() {
        return text;
    }

    /** Where the character {@code index} of the text stands in the original. */
    int position(int index) {
        return positions[index];
    }

    /** What most lines of the text between {@code from} and {@code to} end with; of all lines if there is no line end. */
    String lineEnd(int from, int to) {
        var part = original.substring(position(from), position(to));
        return part.indexOf('\n') >= 0 ? lineEnd(part) : lineEnd(original);
    }

    private static String lineEnd(String part) {
        long all = part.chars().filter(c -> c == '\n').count();
        int windows = part.length() - of(part).length();
        return windows * 2L > all ? WINDOWS : "\n";
    }
}
