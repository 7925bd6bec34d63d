package io.mergewright.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells from two neighbouring byte pairs whether the key of a needle may stand there, in either case of its letters. Each
 * pair of bytes has one entry; its low half says for which needles the pair can come first, its high half for which it
 * can come second. A key sits on even or on odd positions, so it has two bits in each half. There is room for eight
 * groups of needles; those of one group share bits. Immutable.
 */
final class NeedleTable {
    /** Bytes of a needle that the table looks at; the last one only if the needle is so long. */
    static final int KEY = 4;

    private static final int GROUPS = 8;
    private static final int ANY = -1;
    private static final int EVEN = 0x5555;

    private final List<List<Needle>> groups;
    private final int[] entries = new int[1 << 16];

    NeedleTable(List<List<Needle>> groups) {
        if (groups.size() > GROUPS) {
            throw new IllegalArgumentException("%d groups, room for %d".formatted(groups.size(), GROUPS));
        }
        this.groups = List.copyOf(groups);
        for (int group = 0; group < groups.size(); group++) {
            for (var needle : groups.get(group)) {
                add(needle.text().substring(needle.key()).getBytes(ISO_8859_1), 1 << (2 * group));
            }
        }
    }

    /** The entries by pair: first byte low, second byte high. */
    int[] entries() {
        return entries;
    }

    /** The bits of all groups with a needle of {@code kind}. */
    int bits(Needle.Kind kind) {
        return IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).stream().anyMatch(needle -> needle.kind() == kind))
                .map(group -> 3 << (2 * group))
                .reduce(0, (left, right) -> left | right);
    }

    private void add(byte[] key, int even) {
        int odd = even << 1;
        int fourth = key.length < KEY ? ANY : key[3];
        mark(key[0], key[1], even);
        mark(key[2], fourth, even << 16);
        mark(ANY, key[0], odd);
        mark(key[1], key[2], odd << 16);
    }

    private void mark(int first, int second, int bit) {
        for (int left : bytesFor(first)) {
            for (int right : bytesFor(second)) {
                entries[left | (right << 8)] |= bit;
            }
        }
    }

    private static int[] bytesFor(int wanted) {
        if (wanted == ANY) {
            return IntStream.range(0, 1 << 8).toArray();
        }
        return Ascii.isLetter(wanted) ? new int[] {wanted | 0x20, wanted & ~0x20} : new int[] {wanted};
    }

    /** Looks closely at the word at {@code at}, where a scan stopped: which needles have their key there? */
    void find(byte[] bytes, int at, int end, Sink sink) {
        int to = Math.min(at + WordScan.WORD - 2, end - KEY);
        for (int key = Math.max(0, at - 2); key < to; key++) {
            int starts = entries[pair(bytes, key)] & (entries[pair(bytes, key + 2)] >>> 16) & EVEN;
            for (int bits = starts; bits != 0; bits &= bits - 1) {
                check(groups.get(Integer.numberOfTrailingZeros(bits) / 2), bytes, key, end, sink);
            }
        }
    }

    private static void check(List<Needle> group, byte[] bytes, int key, int end, Sink sink) {
        for (var needle : group) {
            if (Ascii.matches(bytes, key - needle.key(), end, needle.text())) {
                sink.found(needle, key - needle.key());
            }
        }
    }

    /** Receives needles. */
    interface Sink {
        /** {@code needle} stands at {@code at}. */
        void found(Needle needle, int at);
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
    }
}
