package io.mergewright.log;

/** A line with a needle, within the buffer. */
final class HitLine {
    private final byte[] bytes;
    private final int start;
    private final int at;
    private final int end;

    /**
     * @param start of the line
     * @param at where the needle stands
     * @param end behind the line
     */
    HitLine(byte[] bytes, int start, int at, int end) {
        this.bytes = bytes;
        this.start = start;
        this.at = at;
        this.end = end;
    }

    /** Counts the line, and says whether it was seen less than {@code often} times before. */
    boolean isNews(Novelty novelty, int often) {
        return novelty.isNews(bytes, start, end, often);
    }

    /**
     * Whether the line announces a failure rather than mentions one: the word stands first, or in capitals, or before a
     * colon or bracket, as in {@code java.io.IOException: x} and {@code [ERROR] x}.
     */
    boolean announces() {
        if (Ascii.isUpper(bytes[at]) && at + 1 < end && Ascii.isUpper(bytes[at + 1])) {
            return true;
        }
        int wordEnd = at;
        while (wordEnd < end && Ascii.isLetter(bytes[wordEnd])) {
            wordEnd++;
        }
        boolean announced = wordEnd < end && (bytes[wordEnd] == ':' || bytes[wordEnd] == ']' || bytes[wordEnd] == '[');
        return announced || isFirstWord();
    }

    private boolean isFirstWord() {
        for (int i = start; i < at; i++) {
            if (Ascii.isLetter(bytes[i])) {
                return false;
            }
        }
        return true;
    }
}
