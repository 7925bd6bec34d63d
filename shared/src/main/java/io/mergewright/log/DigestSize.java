package io.mergewright.log;

/**
 * How much of a log is kept in memory: all of it up to {@code wholeBytes} and {@code wholeLines}, else a digest of its
 * head, its tail and what looks like news between them: the first and the last commands, group starts and exit marks, the
 * first failures of each wording, and of later ones an even spread.
 *
 * @param wholeBytes raw bytes up to which a log is kept whole
 * @param wholeLines lines up to which a log is kept whole
 * @param headLines lines kept from the start of a longer log
 * @param tailLines lines kept from its end
 * @param middleBytes raw bytes kept between head and tail
 */
public record DigestSize(int wholeBytes, int wholeLines, int headLines, int tailLines, int middleBytes) {
    public static final int WHOLE_BYTES = 16 << 20;
    public static final int WHOLE_LINES = 200_000;
    public static final int HEAD_LINES = 2_000;
    public static final int TAIL_LINES = 6_000;
    public static final int MIDDLE_BYTES = 1 << 20;

    public DigestSize {
        if (wholeBytes < 0 || wholeLines < 0 || headLines < 1 || tailLines < 1 || middleBytes < 0) {
            throw new IllegalArgumentException("a digest keeps at least one line of head and tail");
        }
    }

    public static DigestSize defaults() {
        return new DigestSize(WHOLE_BYTES, WHOLE_LINES, HEAD_LINES, TAIL_LINES, MIDDLE_BYTES);
    }
}
