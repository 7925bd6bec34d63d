package io.mergewright.quality;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which suggestions a person is asked to label: a share of all, picked by a hash of their ids, so that every process picks the same
 * ones and nobody can tell beforehand.
 *
 * @param share 0 for none to 1 for all
 */
public record Sampling(double share) {
    private static final double RANGE = 0x1p64;

    public Sampling {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("not a share: " + share);
        }
    }

    /** Whether a person should label the suggestion {@code id}. */
    public boolean picks(String id) {
        return place(id) < share;
    }

    /** From 0 to 1, evenly spread over all ids. */
    private static double place(String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("label " + id).getBytes(StandardCharsets.UTF_8));
            long first = ByteBuffer.wrap(digest).getLong();
            return (first >>> 1) * 2.0 / RANGE;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
