package io.mergewright.log;

/** Untrusted text, made harmless for a terminal: no control characters, no change of direction, one line. */
public final class PlainText {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String CUT = " …[%d more characters]";

    private PlainText() {}

    /** {@code text} on one line: tabs stay, line ends become blanks, whatever could steer a terminal is replaced. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHarmless(text, i)) {
                return replaced(text, i);
            }
        }
        return text;
    }

    /** As {@link #of(String)}, with at most {@code longest} characters and a note of how many were left out. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return of(text);
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return of(text.substring(0, end)) + CUT.formatted(text.length() - end);
    }

    private static String replaced(String text, int from) {
        var builder = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            if (!isHarmless(text, i)) {
                builder.setCharAt(i, isLineEnd(text.charAt(i)) ? ' ' : REPLACEMENT);
            }
        }
        return builder.toString();
    }

    private static boolean isHarmless(String text, int at) {
        char c = text.charAt(at);
        if (c >= ' ' && c < 0x7F) {
            return true;
        }
        return c == '\t' || (c > 0x9F && !turnsDirection(c) && !isLineEnd(c) && !isHalfOfACharacter(text, at));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    private static boolean turnsDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private static boolean isHalfOfACharacter(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
