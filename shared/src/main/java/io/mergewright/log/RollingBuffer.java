package io.mergewright.log;

import java.util.Arrays;

/**
 * The latest bytes of a log in one piece of memory: a log that fits is in there as a whole, of a longer one the start
 * falls out. Not thread-safe.
 */
final class RollingBuffer {
    /** Bytes read at a time: they are scanned while they are still in the cache of the processor. */
    static final int CHUNK = 256 << 10;

    private final int capacity;
    private final int kept;
    private byte[] bytes;
    private int end;
    private long dropped;

    /**
     * @param capacity bytes that fit
     * @param kept bytes that stay at least when others fall out
     */
    RollingBuffer(int capacity, int kept) {
        this.capacity = capacity;
        this.kept = kept;
        this.bytes = new byte[Math.min(capacity, CHUNK)];
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the bytes end. */
    int end() {
        return end;
    }

    /** Bytes that fell out: the position in the log of the first byte that is here. */
    long dropped() {
        return dropped;
    }

    boolean isFull() {
        return end == capacity;
    }

    /** Lets the start fall out; returns by how much positions shrank. */
    int slide() {
        int shift = end - kept;
        drop(shift);
        return shift;
    }

    /** Lets the first {@code count} bytes fall out. */
    void drop(int count) {
        System.arraycopy(bytes, count, bytes, 0, end - count);
        end -= count;
        dropped += count;
    }

    /** Reads up to a chunk; false at the end of the log. */
    boolean fill(RawLog log) {
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(capacity, 2L * bytes.length));
        }
        int count = log.read(bytes, end, Math.min(CHUNK, bytes.length - end));
        end += Math.max(0, count);
        return count >= 0;
    }
}
