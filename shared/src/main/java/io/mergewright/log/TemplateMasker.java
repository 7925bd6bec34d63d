package io.mergewright.log;

/** One pass over one line for {@link Template}. Not thread-safe. */
final class TemplateMasker {
    private static final char MASK = '#';
    private static final int REPEATS = 3;
    /** Where temporary files are; what follows is a name that nobody chose. */
    private static final String[] TEMPORARY = {"/tmp/", "/var/folders/", "\\temp\\", "/temp/"};

    private final CharSequence text;
    private final StringBuilder kept;
    private int at;

    TemplateMasker(CharSequence text) {
        this.text = text;
        this.kept = new StringBuilder(text.length());
    }

    StringBuilder mask() {
        while (at < text.length()) {
            if (Word.isPart(text.charAt(at))) {
                word();
            } else {
                punctuation();
            }
        }
        int end = kept.length();
        while (end > 0 && kept.charAt(end - 1) == ' ') {
            end--;
        }
        kept.setLength(end);
        return kept;
    }

    private void word() {
        int end = Word.uuidEnd(text, at);
        if (end > at) {
            at = end;
            maskOnce();
            return;
        }
        end = Word.end(text, at);
        switch (Word.kind(text, at, end)) {
            case NAME -> name(end);
            case DATE -> date(end);
            case VARIABLE -> maskOnce();
            case NUMBERED -> maskDigits(end);
        }
        at = end;
    }

    private void name(int end) {
        if (endsWithMask() && Word.isUnit(text, at, end)) {
            maskOnce();
        } else {
            kept.append(text, at, end);
        }
    }

    /** The name of a day or a month goes when a number, or another such name, is next to it. */
    private void date(int end) {
        int next = end;
        while (next < text.length() && " ,-/".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int nextEnd = Word.end(text, next);
        boolean isDate = next > end
                && next < nextEnd
                && (Ascii.isDigit(text.charAt(next)) || Word.isDateName(text, next, nextEnd));
        if (isDate || (at > 0 && endsWithMask())) {
            maskOnce();
        } else {
            kept.append(text, at, end);
        }
    }

    private void maskDigits(int end) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (!Ascii.isDigit(c)) {
                kept.append(c);
            } else if (kept.isEmpty() || kept.charAt(kept.length() - 1) != MASK) {
                kept.append(MASK);
            }
        }
    }

    private void punctuation() {
        int temporary = temporaryEnd();
        if (temporary > at) {
            kept.append(text, at, temporary).append(MASK);
            at = segmentEnd(temporary);
            return;
        }
        char c = text.charAt(at);
        int end = runEnd(c);
        if (c == ' ' || c == '\t') {
            kept.append(' ');
        } else if (c == '%' && endsWithMask()) {
            maskOnce();
        } else if (c == '@') {
            end = workspace(end);
        } else {
            kept.append(text, at, end - at < REPEATS ? end : at + 1);
        }
        at = end;
    }

    private int runEnd(char c) {
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) == c || (c == ' ' && text.charAt(end) == '\t'))) {
            end++;
        }
        return end;
    }

    /** Jenkins builds the same job next to each other in {@code job}, {@code job@2} and so on. */
    private int workspace(int digits) {
        int end = digits;
        while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > digits && end < text.length() && (text.charAt(end) == '/' || text.charAt(end) == '\\')) {
            return end;
        }
        kept.append('@');
        return digits;
    }

    private int temporaryEnd() {
        char c = text.charAt(at);
        if (c == '/' || c == '\\') {
            for (var root : TEMPORARY) {
                if (Word.startsWith(text, at, root)) {
                    return at + root.length();
                }
            }
        }
        return -1;
    }

    private int segmentEnd(int from) {
        int end = from;
        while (end < text.length() && " \t/\\\"':;,()<>|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Masks a value, or takes it into the mask before it. */
    private void maskOnce() {
        if (endsWithMask()) {
            kept.setLength(kept.lastIndexOf("#") + 1);
        } else {
            kept.append(MASK);
        }
    }

    /** Whether only what stands between the parts of one value stands behind the last mask. */
    private boolean endsWithMask() {
        int i = kept.length() - 1;
        for (int joints = 0; i >= 0 && joints < 2 && ".:,-+/ ".indexOf(kept.charAt(i)) >= 0; joints++) {
            i--;
        }
        return i >= 0 && kept.charAt(i) == MASK;
    }
}
