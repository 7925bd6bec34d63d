package io.mergewright.log;

import java.util.Set;

/** What a run of ASCII letters and digits is likely to be. */
final class Word {
    /** How a word is treated. */
    enum Kind {
        /** Stays. */
        NAME,
        /** May be part of a date. */
        DATE,
        /** Differs from run to run. */
        VARIABLE,
        /** A name with digits in it that may differ. */
        NUMBERED
    }

    private static final String DATE_NAMES =
            "Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec ";
    private static final Set<String> UNITS = Set.of(
            "ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h",
            "hour", "hours", "B", "kB", "KB", "MB", "GB", "KiB", "MiB", "GiB", "bytes");
    private static final int LONGEST_UNIT_NAME = 7;
    private static final int SHORTEST_HASH = 7;
    private static final int LONGEST_UNIT = 4;
    private static final int LONGEST_CODE_PREFIX = 6;
    private static final int LONGEST_CODE_NUMBER = 5;
    private static final int SHORTEST_RANDOM = 8;
    private static final int RANDOM_SWITCHES = 3;
    private static final String UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private Word() {}

    static boolean isPart(char c) {
        return Ascii.isDigit(c) || (c < 128 && Ascii.isLetter(c));
    }

    static int end(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the UUID at {@code from} ends, or -1. */
    static int uuidEnd(CharSequence text, int from) {
        int end = from + UUID.length();
        if (end > text.length() || text.charAt(from + UUID.indexOf('-')) != '-') {
            return -1;
        }
        for (int i = 0; i < UUID.length(); i++) {
            char c = text.charAt(from + i);
            if (UUID.charAt(i) == '-' ? c != '-' : !isHex(c)) {
                return -1;
            }
        }
        return end < text.length() && isPart(text.charAt(end)) ? -1 : end;
    }

    static boolean isDateName(CharSequence text, int from, int to) {
        return to - from == 3 && DATE_NAMES.contains(text.subSequence(from, to) + " ");
    }

    /** Whether this is a unit of time or size when it follows a number. */
    static boolean isUnit(CharSequence text, int from, int to) {
        return to - from <= LONGEST_UNIT_NAME
                && UNITS.contains(text.subSequence(from, to).toString());
    }

    /** Whether {@code prefix} (lower case) stands at {@code from} in either case. */
    static boolean startsWith(CharSequence text, int from, String prefix) {
        if (text.length() - from < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Ascii.lower(text.charAt(from + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static Kind kind(CharSequence text, int from, int to) {
        int digits = 0;
        int hex = 0;
        int switches = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean isDigit = Ascii.isDigit(c);
            digits += isDigit ? 1 : 0;
            hex += isHex(c) ? 1 : 0;
            switches += i > from && isDigit != Ascii.isDigit(text.charAt(i - 1)) ? 1 : 0;
        }
        int length = to - from;
        if (digits == 0) {
            return isDateName(text, from, to) ? Kind.DATE : Kind.NAME;
        }
        boolean isHash = hex == length && length >= SHORTEST_HASH;
        boolean isRandom = length >= SHORTEST_RANDOM && switches >= RANDOM_SWITCHES;
        if (digits == length || isHash || isRandom || isQuantity(text, from, to)) {
            return Kind.VARIABLE;
        }
        return isCode(text, from, to) ? Kind.NAME : Kind.NUMBERED;
    }

    /** Digits with at most a unit behind them ({@code 12ms}, {@code 5GiB}, {@code 02T03}, {@code 3m12s}, {@code 0x1f}). */
    private static boolean isQuantity(CharSequence text, int from, int to) {
        if (!Ascii.isDigit(text.charAt(from))) {
            return false;
        }
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters = Ascii.isDigit(text.charAt(i)) ? 0 : letters + 1;
            if (letters > LONGEST_UNIT) {
                return false;
            }
        }
        return true;
    }

    /** Capitals and then a short number: the code of a message, not a counter. */
    private static boolean isCode(CharSequence text, int from, int to) {
        int number = from;
        while (number < to && Ascii.isUpper(text.charAt(number))) {
            number++;
        }
        int end = number;
        while (end < to && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        int prefix = number - from;
        return end == to && prefix > 0 && prefix <= LONGEST_CODE_PREFIX && to - number <= LONGEST_CODE_NUMBER;
    }

    private static boolean isHex(char c) {
        return Ascii.isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
    }
}
