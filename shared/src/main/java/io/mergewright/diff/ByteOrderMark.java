package io.mergewright.diff;

import java.util.Arrays;

/** The bytes with which some tools begin a text. */
final class ByteOrderMark {
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF_16_LITTLE = {(byte) 0xFF, (byte) 0xFE};

    private ByteOrderMark() {}

    static boolean isUtf16(byte[] bytes) {
        return startsWith(bytes, UTF_16_BIG) || startsWith(bytes, UTF_16_LITTLE);
    }

    /** Where the text begins. */
    static int length(byte[] bytes) {
        return startsWith(bytes, UTF_8) ? UTF_8.length : 0;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
}
