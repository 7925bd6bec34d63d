package io.mergewright.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Hashes of templates: exact while there are few, then a Bloom filter. To be filled by one thread, then read by any.
 *
 * <p>As bytes: magic, version, kind (0 exact, 1 filter), hashes or filter words as big-endian longs, CRC-32C of all that.
 */
final class TemplateSet {
    private static final int MAGIC = 0x4D574250;
    private static final short VERSION = 1;
    private static final int HEADER = Integer.BYTES + 2 * Short.BYTES;
    private static final int PROBES = 6;
    private static final String NAME = "baseline";

    private final Set<Long> exact = new HashSet<>();
    private long[] filter = {};

    void add(long hash) {
        if (filter.length == 0) {
            exact.add(hash);
            if (exact.size() > Baseline.EXACT_TEMPLATES) {
                filter = new long[Baseline.FILTER_BYTES / Long.BYTES];
                exact.forEach(this::addToFilter);
                exact.clear();
            }
        } else {
            addToFilter(hash);
        }
    }

    boolean contains(long hash) {
        if (filter.length == 0) {
            return exact.contains(hash);
        }
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(hash, i);
            if ((filter[bit >>> 6] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    private void addToFilter(long hash) {
        for (int i = 0; i < PROBES; i++) {
            int bit = bit(hash, i);
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    /** Double hashing, as in Kirsch and Mitzenmacher, "Less hashing, same performance" (2008). */
    private int bit(long hash, int probe) {
        int step = (int) (hash >>> 32) | 1;
        return ((int) hash + probe * step) & (filter.length * Long.SIZE - 1);
    }

    byte[] toBytes() {
        boolean isExact = filter.length == 0;
        long[] words =
                isExact ? exact.stream().mapToLong(Long::longValue).sorted().toArray() : filter;
        var bytes = ByteBuffer.allocate(HEADER + words.length * Long.BYTES + Integer.BYTES);
        bytes.putInt(MAGIC).putShort(VERSION).putShort((short) (isExact ? 0 : 1));
        bytes.asLongBuffer().put(words);
        bytes.position(HEADER + words.length * Long.BYTES);
        return bytes.putInt(checksum(bytes)).array();
    }

    static TemplateSet fromBytes(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int words = bytes.length - HEADER - Integer.BYTES;
        if (words < 0 || words % Long.BYTES != 0 || in.getInt() != MAGIC) {
            throw new LogException(NAME, "is no baseline");
        }
        short version = in.getShort();
        if (version != VERSION) {
            throw new LogException(NAME, "has version %d instead of %d".formatted(version, VERSION));
        }
        boolean isExact = in.getShort() == 0;
        long[] values = new long[words / Long.BYTES];
        in.asLongBuffer().get(values);
        in.position(HEADER + words);
        if (checksum(in) != in.getInt()) {
            throw new LogException(NAME, "does not match its checksum");
        }
        return isExact ? ofHashes(values) : ofFilter(values);
    }

    private static TemplateSet ofHashes(long[] hashes) {
        var set = new TemplateSet();
        Arrays.stream(hashes).forEach(set::add);
        return set;
    }

    private static TemplateSet ofFilter(long[] filter) {
        if (filter.length != Baseline.FILTER_BYTES / Long.BYTES) {
            throw new LogException(NAME, "has a filter of %,d words".formatted(filter.length));
        }
        var set = new TemplateSet();
        set.filter = filter;
        return set;
    }

    private static int checksum(ByteBuffer upToPosition) {
        var crc = new CRC32C();
        crc.update(upToPosition.duplicate().flip());
        return (int) crc.getValue();
    }
}
