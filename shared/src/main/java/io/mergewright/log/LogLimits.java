package io.mergewright.log;

import java.util.Objects;

/**
 * How much of a log is read at most. Reading stops at a limit, and {@link LogWindow#problems()} says which.
 *
 * @param maxBytes bytes read at most, after decompression
 * @param maxExpansion decompressed bytes per compressed byte, enforced beyond {@link #EXPANSION_FLOOR}
 * @param maxZipEntries entries looked at in a zip
 * @param maxLineBytes UTF-8 bytes after which a line is cut and ends in {@value #CUT_MARK}; bytes that a carriage return
 *     overwrites do not count
 * @param digest how much is kept
 */
public record LogLimits(long maxBytes, int maxExpansion, int maxZipEntries, int maxLineBytes, DigestSize digest) {
    public static final long MAX_BYTES = 8L << 30;
    public static final int MAX_EXPANSION = 300;
    /** Decompressed bytes that are never held against {@code maxExpansion}. */
    public static final long EXPANSION_FLOOR = 256L << 20;

    public static final int MAX_ZIP_ENTRIES = 10_000;
    public static final int MAX_LINE_BYTES = 64 << 10;
    /** How the text of a line ends that was too long. */
    public static final String CUT_MARK = " …[cut]";

    public LogLimits {
        Objects.requireNonNull(digest, "digest");
        if (maxBytes < 1 || maxExpansion < 1 || maxZipEntries < 1 || maxLineBytes < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    public static LogLimits defaults() {
        return new LogLimits(MAX_BYTES, MAX_EXPANSION, MAX_ZIP_ENTRIES, MAX_LINE_BYTES, DigestSize.defaults());
    }

    public LogLimits withMaxBytes(long bytes) {
        return new LogLimits(bytes, maxExpansion, maxZipEntries, maxLineBytes, digest);
    }

    public LogLimits withDigest(DigestSize size) {
        return new LogLimits(maxBytes, maxExpansion, maxZipEntries, maxLineBytes, size);
    }
}
