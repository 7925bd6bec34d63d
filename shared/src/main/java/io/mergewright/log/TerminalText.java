package io.mergewright.log;

import java.util.ArrayList;
import java.util.List;

/** What a terminal would leave of a line: no escape sequences, no control characters, no overwritten text. */
final class TerminalText {
    private static final char ESCAPE = '\u001B';
    private static final char BELL = '\u0007';
    /** CSI as one character. */
    private static final char CSI = '\u009B';

    private static final String NOTE = "[8mha:";

    private TerminalText() {}

    /** Whether {@code text} has no character that this class would remove; a tab is text. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #isPlain(String)}, and all bytes are ASCII. */
    static boolean isPlain(byte[] utf8, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((utf8[i] < ' ' && utf8[i] != '\t') || utf8[i] == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Removes ANSI escape sequences and Jenkins console notes; carriage returns and backspaces stay. */
    static String withoutEscapes(String text) {
        if (text.indexOf(ESCAPE) < 0 && text.indexOf(CSI) < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ESCAPE) {
                at = escapeEnd(text, at + 1);
            } else if (c == CSI) {
                at = csiEnd(text, at + 1);
            } else {
                kept.append(c);
                at++;
            }
        }
        return kept.toString();
    }

    /** The parts between carriage returns, backspaces applied and control characters removed; blank ones are left out. */
    static List<String> segments(String text) {
        var segments = new ArrayList<String>(2);
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\r', from);
            if (end < 0) {
                end = text.length();
            }
            var segment = withoutControls(text, from, end);
            if (!segment.isBlank()) {
                segments.add(segment);
            }
            from = end + 1;
        }
        return segments;
    }

    private static String withoutControls(String text, int from, int to) {
        var kept = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\b') {
                kept.setLength(Math.max(0, kept.length() - 1));
            } else if (!isControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t') || (c >= 0x7F && c <= 0x9F);
    }

    private static int escapeEnd(String text, int at) {
        if (at == text.length()) {
            return at;
        }
        if (text.startsWith(NOTE, at)) {
            return noteEnd(text, at + NOTE.length());
        }
        return switch (text.charAt(at)) {
            case '[' -> csiEnd(text, at + 1);
            case ']', 'P', 'X', '^', '_' -> stringEnd(text, at + 1);
            default -> shortEnd(text, at);
        };
    }

    /** A console note is base64 up to an escape sequence; cut short, it ends where base64 does. */
    private static int noteEnd(String text, int at) {
        while (at < text.length() && isBase64(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int csiEnd(String text, int at) {
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '?') {
            at++;
        }
        boolean isFinal = at < text.length() && text.charAt(at) >= '@' && text.charAt(at) <= '~';
        return isFinal ? at + 1 : at;
    }

    /** An operating system command or another string up to its terminator; without one its text stays. */
    private static int stringEnd(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == BELL) {
                return i + 1;
            }
            if (c == ESCAPE) {
                return i + 1 < text.length() && text.charAt(i + 1) == '\\' ? i + 2 : at;
            }
        }
        return at;
    }

    /** Intermediates and one final character: character sets, keypad modes, save and restore. */
    private static int shortEnd(String text, int at) {
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) <= '/') {
            at++;
        }
        boolean isFinal = at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '~';
        return isFinal ? at + 1 : at;
    }

    private static boolean isBase64(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '/' && c <= '9') || c == '+' || c == '=';
    }
}
