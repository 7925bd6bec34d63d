package io.mergewright.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Names a failure so that the next run of the same failure has the same name: 16 hexadecimal digits, the first half
 * of a SHA-256 over parts that hold no line numbers, times or paths of the machine.
 */
public record Fingerprint(String value) {
    private static final int DIGITS = 16;

    public Fingerprint {
        if (value.length() != DIGITS) {
            throw new IllegalArgumentException("not a fingerprint: " + value);
        }
    }

    /** The fingerprint of {@code parts}, whose order counts. */
    public static Fingerprint of(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
