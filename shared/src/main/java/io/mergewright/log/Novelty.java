package io.mergewright.log;

/**
 * Counts how often text of about the same letters was seen: digits and layout make no difference. Texts that share
 * a counter by chance are held to be the same, so a rare line may pass for a common one. Not thread-safe.
 */
final class Novelty {
    private static final int COUNTERS = 1 << 18;
    private static final int LONGEST = 256;
    private static final long PRIME = 0x100000001B3L;

    private final byte[] seen = new byte[COUNTERS];

    /** Counts the text and says whether it was seen less than {@code often} times, at most 127, before. */
    boolean isNews(byte[] bytes, int from, int to, int often) {
        int counter = counter(bytes, Math.max(0, from), Math.min(to, from + LONGEST));
        if (seen[counter] >= often) {
            return false;
        }
        seen[counter]++;
        return true;
    }

    private static int counter(byte[] bytes, int from, int to) {
        long hash = PRIME;
        for (int i = from; i < to; i++) {
            if (Ascii.isLetter(bytes[i])) {
                hash = (hash ^ bytes[i]) * PRIME;
            }
        }
        return (int) ((hash ^ (hash >>> 32)) & (COUNTERS - 1));
    }
}
