package io.mergewright.diagnose.rule;

import java.util.List;

/** A needle of a {@link NeedleIndex}, how far into it the trigram ends under which it waits, and what to report. Immutable. */
final class WaitingNeedle {
    /** A text to find; in lower case when it is to be found in either case. */
    record Text(String characters, boolean anyCase) {}

    private final Text text;
    private final int end;
    private final int[] values;
    private final boolean guarded;

    WaitingNeedle(Text text, int end, List<Integer> values) {
        this.text = text;
        this.end = end;
        this.values = values.stream().mapToInt(Integer::intValue).toArray();
        this.guarded = text.anyCase() && end == text.characters().length() && end <= Long.BYTES;
    }

    int[] values() {
        return values;
    }

    /** The last characters up to the end of the trigram in lower case, a byte each. */
    long guard() {
        long guard = 0;
        for (int i = Math.max(0, end - Long.BYTES); i < end; i++) {
            guard = (guard << Byte.SIZE) | NeedleIndex.lower(text.characters().charAt(i));
        }
        return guard;
    }

    /** Which bytes of the guard count. */
    long mask() {
        return -1L >>> (Long.SIZE - Byte.SIZE * Math.min(end, Long.BYTES));
    }

    /** Whether the needle stands in {@code line}, where its guard does and its trigram ends at {@code at} (exclusive). */
    boolean stands(String line, int at) {
        return guarded
                || (text.anyCase() ? standsInAnyCase(line, at - end) : line.startsWith(text.characters(), at - end));
    }

    private boolean standsInAnyCase(String line, int start) {
        String needle = text.characters();
        if (start < 0 || start + needle.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < needle.length(); i++) {
            if (NeedleIndex.lower(line.charAt(start + i)) != needle.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
