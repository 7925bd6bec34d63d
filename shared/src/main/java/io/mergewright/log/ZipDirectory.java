package io.mergewright.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The end record of a zip, looked at before {@link java.util.zip.ZipFile} loads the whole directory into memory. Only the
 * plain record is read: a zip64 directory says 65,535 here, which is over any sensible limit.
 */
final class ZipDirectory {
    private static final int SIGNATURE = 0x06054B50;
    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRIES_AT = 10;
    private static final int SIZE_AT = 12;
    private static final long SHORTEST_ENTRY = 46;
    /** A name has at most 64 KiB; ours are far shorter. */
    private static final int BYTES_PER_ENTRY = 1 << 10;

    private ZipDirectory() {}

    /** @throws LogException when the directory names more entries, or takes more room than so many need */
    static void requireAtMost(int maxEntries, Path file, String name) throws IOException {
        var end = endOf(file);
        long before = Files.size(file) - end.limit();
        boolean found = false;
        for (int at = end.limit() - RECORD; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE) {
                found = true;
                int entries = end.getShort(at + ENTRIES_AT) & 0xFFFF;
                long size = end.getInt(at + SIZE_AT) & 0xFFFFFFFFL;
                boolean tooMany = entries > maxEntries || size > (long) maxEntries * BYTES_PER_ENTRY;
                if (tooMany && mayBe(entries, size, before + at)) {
                    throw new LogException(name, "has more than %,d entries".formatted(maxEntries));
                }
            }
        }
        if (!found) {
            throw new LogException(name, "is not a readable zip: it has no end");
        }
    }

    /**
     * Whether a directory of {@code size} bytes can stand before {@code position}. A comment may hold a record that hides the
     * true one, so each is looked at; but data that only looks like one must not count.
     */
    private static boolean mayBe(int entries, long size, long position) {
        boolean isZip64 = entries == 0xFFFF || size == 0xFFFFFFFFL;
        return isZip64 || (size <= position && entries * SHORTEST_ENTRY <= size);
    }

    private static ByteBuffer endOf(Path file) throws IOException {
        try (var input = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(input.length(), RECORD + LONGEST_COMMENT)];
            input.seek(input.length() - end.length);
            input.readFully(end);
            return ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
