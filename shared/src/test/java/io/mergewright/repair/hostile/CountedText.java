package io.mergewright.repair.hostile;

import java.util.regex.Pattern;

/** A line that counts how often its characters are looked at, and ends the search when it was too often. */
public final class CountedText implements CharSequence {
    private static final int MOST = 2_000_000;

    private final String text;
    private int looks;

    private CountedText(String text) {
        this.text = text;
    }

    /** Whether {@code text} has a match; fails where telling takes more than {@value #MOST} looks. */
    public static boolean has(Pattern pattern, String text) {
        return pattern.matcher(new CountedText(text)).find();
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST) {
            throw new IllegalStateException("more than %d looks at: %s".formatted(MOST, text));
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
