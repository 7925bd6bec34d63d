package io.mergewright.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** What the first bytes of a log say about the rest. */
enum LogFormat {
    GZIP("\u001F\u008B"),
    ZIP("PK\u0003\u0004"),
    EMPTY_ZIP("PK\u0005\u0006"),
    UTF_16LE("\u00FF\u00FE"),
    UTF_16BE("\u00FE\u00FF"),
    XZ("\u00FD7zXZ\0"),
    ZSTD("(\u00B5/\u00FD"),
    BZIP2("BZh"),
    PLAIN("");

    /** Bytes that are enough to tell. */
    static final int SAMPLE = 8 << 10;

    private static final int BINARY_PERCENT = 10;

    private final String magic;

    LogFormat(String magic) {
        this.magic = magic;
    }

    static LogFormat of(byte[] sample) {
        return Arrays.stream(values())
                .filter(format -> format.starts(sample))
                .findFirst()
                .orElse(PLAIN);
    }

    private boolean starts(byte[] sample) {
        return new String(sample, 0, Math.min(sample.length, magic.length()), ISO_8859_1).equals(magic);
    }

    /** Whether more than a tenth of the bytes are control characters that no build tool prints. */
    static boolean looksBinary(byte[] bytes, int from, int to) {
        int odd = 0;
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            boolean printed = c < 0 || c >= ' ' || (c >= '\b' && c <= '\r') || c == 0x1B;
            odd += printed && c != 0x7F ? 0 : 1;
        }
        return odd * 100L > (long) BINARY_PERCENT * (to - from);
    }
}
