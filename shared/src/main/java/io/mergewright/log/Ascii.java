package io.mergewright.log;

/** ASCII on bytes, without tables or locales. */
final class Ascii {
    private Ascii() {}

    static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    static boolean isLetter(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code text} (lower case) stands at {@code at} in either case. */
    static boolean matches(byte[] bytes, int at, int end, String text) {
        if (at < 0 || end - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (lower(bytes[at + i]) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
