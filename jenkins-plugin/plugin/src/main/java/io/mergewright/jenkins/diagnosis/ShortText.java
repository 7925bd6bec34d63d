package io.mergewright.jenkins.diagnosis;

import io.mergewright.log.PlainText;

/** Untrusted text where there is little room: one line without anything that steers, cut behind a word. */
public final class ShortText {
    private static final String CUT = "…";

    private ShortText() {}

    /** {@code text} in at most {@code longest} characters. */
    public static String of(String text, int longest) {
        String line = PlainText.of(text).strip();
        if (line.length() <= longest) {
            return line;
        }
        int room = longest - CUT.length();
        int space = line.lastIndexOf(' ', room);
        int end = space > room / 2 ? space : room;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
