package io.mergewright.review.syntax;

import java.util.Arrays;

/** Where the bytes that the parser counts stand in a text. */
final class Offsets {
    /** The parser does not count it where it is the first. */
    private static final char BYTE_ORDER_MARK = 0xFEFF;

    private final int length;

    /** For each character the byte at which it begins; empty where all take one byte. */
    private final int[] starts;

    private Offsets(int length, int[] starts) {
        this.length = length;
        this.starts = starts;
    }

    static Offsets of(String text) {
        if (isAscii(text)) {
            return new Offsets(text.length(), new int[0]);
        }
        int[] starts = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            starts[i + 1] = starts[i] + bytes(text.charAt(i));
        }
        return new Offsets(text.length(), starts);
    }

    /** {@code text} with other characters in place of those that would reach the parser as more or other than UTF-8. */
    static String parseable(String text) {
        if (isClean(text)) {
            return text;
        }
        var copy = new StringBuilder(text);
        for (int i = 0; i < copy.length(); i++) {
            char c = copy.charAt(i);
            if (c == 0 || c == BYTE_ORDER_MARK) {
                copy.setCharAt(i, ' ');
            } else if (Character.isSurrogate(c)) {
                copy.setCharAt(i, 'x');
            }
        }
        return copy.toString();
    }

    // Loops, for texts are long and streams are slow until they are compiled.

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c == BYTE_ORDER_MARK || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** The byte at which the character {@code at} begins. */
    int offset(int at) {
        return starts.length == 0 ? at : starts[at];
    }

    int character(int offset) {
        if (starts.length == 0) {
            return Math.min(offset, length);
        }
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    private static int bytes(char c) {
        if (c < 0x80 || c == BYTE_ORDER_MARK || Character.isSurrogate(c)) {
            return 1;
        }
        return c < 0x800 ? 2 : 3;
    }
}
