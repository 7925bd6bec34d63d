package io.mergewright.diagnose.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of many short ASCII texts occur in a line, ignoring case, in one pass over the line. Each needle waits
 * under one of its trigrams, the one under which the fewest others wait; the trigrams of a line are looked up one by
 * one, and only where needles wait are they compared. It builds in a few milliseconds and needs a few hundred
 * kilobytes for thousands of needles, where an automaton would need a hundred times that. Immutable once built.
 */
public final class NeedleIndex {
    /** Characters that a needle must have. */
    public static final int SHORTEST = 3;

    private static final int CLASS_BITS = 5;
    private static final int KEYS = 1 << (SHORTEST * CLASS_BITS);

    /** A needle in lower case, how far into it the trigram stands under which it waits, and what to report. */
    private static final class Waiting {
        private final String needle;
        private final int offset;
        private final int[] values;

        Waiting(String needle, int offset, List<Integer> values) {
            this.needle = needle;
            this.offset = offset;
            this.values = values.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private final @Nullable Waiting[][] waiting;

    private NeedleIndex(@Nullable Waiting[][] waiting) {
        this.waiting = waiting;
    }

    /** An index of {@code words}, for {@link #in}. */
    public static NeedleIndex of(Iterable<String> words) {
        var builder = new Builder();
        words.forEach(word -> builder.add(word, 0));
        return builder.build();
    }

    /** Whether any needle stands in {@code line}. */
    public boolean in(String line) {
        int key = 0;
        for (int i = 0; i < line.length(); i++) {
            key = next(key, line.charAt(i));
            var here = waiting[key];
            if (here != null) {
                for (Waiting candidate : here) {
                    if (stands(candidate, line, i - SHORTEST + 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Calls {@code sink} with the values of each needle in {@code line}, once for each place it stands. */
    void scan(String line, IntConsumer sink) {
        int key = 0;
        for (int i = 0; i < line.length(); i++) {
            key = next(key, line.charAt(i));
            var here = waiting[key];
            if (here != null) {
                for (Waiting candidate : here) {
                    if (stands(candidate, line, i - SHORTEST + 1)) {
                        for (int value : candidate.values) {
                            sink.accept(value);
                        }
                    }
                }
            }
        }
    }

    private static boolean stands(Waiting candidate, String line, int trigram) {
        String needle = candidate.needle;
        int start = trigram - candidate.offset;
        if (start < 0 || start + needle.length() > line.length()) {
            return false;
        }
        for (int i = 0; i < needle.length(); i++) {
            if (lower(line.charAt(start + i)) != needle.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The key of the trigram that ends with {@code c}, from the key of the one before. */
    private static int next(int key, char c) {
        return (key << CLASS_BITS | classOf(c)) & (KEYS - 1);
    }

    /** Letters have a class of their own; the rest share what five bits leave. */
    private static int classOf(char c) {
        char low = lower(c);
        return low >= 'a' && low <= 'z' ? low - 'a' : 26 + c % 6;
    }

    /** Collects needles, each with the values to report. */
    static final class Builder {
        private final Map<String, List<Integer>> values = new LinkedHashMap<>();

        /** Adds a needle of at least {@link #SHORTEST} ASCII characters in lower case. */
        void add(String needle, int value) {
            if (needle.length() < SHORTEST) {
                throw new IllegalArgumentException("needle '%s' is too short".formatted(needle));
            }
            values.computeIfAbsent(needle, n -> new ArrayList<>(2)).add(value);
        }

        NeedleIndex build() {
            var waiting = new Waiting[KEYS][];
            int[] counts = new int[KEYS];
            List<Waiting> all = new ArrayList<>(values.size());
            values.forEach((needle, reported) -> {
                int offset = loneliest(needle, counts);
                counts[keyAt(needle, offset)]++;
                all.add(new Waiting(needle, offset, reported));
            });
            int[] filled = new int[KEYS];
            for (Waiting candidate : all) {
                int key = keyAt(candidate.needle, candidate.offset);
                var here = waiting[key];
                if (here == null) {
                    here = new Waiting[counts[key]];
                    waiting[key] = here;
                }
                here[filled[key]++] = candidate;
            }
            return new NeedleIndex(waiting);
        }

        private static int loneliest(String needle, int[] counts) {
            int best = 0;
            int fewest = Integer.MAX_VALUE;
            for (int offset = 0; offset + SHORTEST <= needle.length() && fewest > 0; offset++) {
                int others = counts[keyAt(needle, offset)];
                if (others < fewest) {
                    best = offset;
                    fewest = others;
                }
            }
            return best;
        }

        private static int keyAt(String needle, int offset) {
            int key = 0;
            for (int i = 0; i < SHORTEST; i++) {
                key = next(key, needle.charAt(offset + i));
            }
            return key;
        }
    }
}
