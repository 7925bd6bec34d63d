package io.mergewright.log;

/**
 * How much looking closer may cost, in units of some 20 ns: plenty at the start of a log, then a steady income per chunk,
 * so that a log full of needles is scanned nearly as fast as one without. Not thread-safe.
 */
final class Effort {
    /** Looking for the needle in a word. */
    static final int FIND = 1;
    /** Looking at a line. */
    static final int LINE = 8;

    private static final long START = 300_000;
    private static final long INCOME = 300;

    private long units = START;

    void nextChunk() {
        units = Math.min(START, units + INCOME);
    }

    void spend(int cost) {
        units -= cost;
    }

    boolean isLeft() {
        return units > 0;
    }
}
