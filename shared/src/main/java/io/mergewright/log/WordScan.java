package io.mergewright.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One pass over bytes, eight at a time, that counts newlines and stops where a {@link NeedleTable} sees a needle. It
 * runs at several bytes per nanosecond, as memory allows. Not thread-safe.
 */
final class WordScan {
    /** Bytes per step; a scan covers whole words only. */
    static final int WORD = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private final int[] table;
    private int before;
    private long newlines;

    WordScan(NeedleTable needles) {
        this.table = needles.entries();
    }

    /** Newlines in all words scanned so far. */
    long newlines() {
        return newlines;
    }

    /**
     * Scans the words from {@code from} on until one ends a needle of {@code wanted}, which is scanned as well.
     *
     * @return where that word starts, or the first position that has no whole word before {@code to}
     */
    int next(byte[] bytes, int from, int to, int wanted) {
        int[] pairs = table;
        int last = before;
        long count = 0;
        int at = from;
        for (; at + WORD <= to; at += WORD) {
            long word = (long) LONGS.get(bytes, at);
            count += newlinesIn(word);
            int first = pairs[(int) word & 0xFFFF];
            int second = pairs[(int) (word >>> 16) & 0xFFFF];
            int third = pairs[(int) (word >>> 32) & 0xFFFF];
            int fourth = pairs[(int) (word >>> 48)];
            int found = (last & (first >>> 16))
                    | (first & (second >>> 16))
                    | (second & (third >>> 16))
                    | (third & (fourth >>> 16));
            last = fourth;
            if ((found & wanted) != 0) {
                break;
            }
        }
        before = last;
        newlines += count;
        return at;
    }

    /** Scans the words up to {@code to} for newlines only; returns the first position that has no whole word. */
    int skip(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at + WORD <= to; at += WORD) {
            count += newlinesIn((long) LONGS.get(bytes, at));
        }
        before = 0;
        newlines += count;
        return at;
    }

    /** Newlines in {@code word}: a byte of {@code word ^ NEWLINES} is zero exactly where one is. */
    private static int newlinesIn(long word) {
        long differing = word ^ NEWLINES;
        long nonZero = ((differing & LOW_BITS) + LOW_BITS) | differing | LOW_BITS;
        return Long.bitCount(~nonZero);
    }
}
