package io.mergewright.ledger;

/** Makes texts from outside short enough to be kept. */
final class Text {
    private static final String MARK = " […]";

    private Text() {}

    /** {@code text}; of a longer one its beginning and a mark. */
    static String within(int most, String text) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - MARK.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MARK;
    }
}
