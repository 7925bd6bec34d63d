package io.mergewright.diagnose.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Finds which of many short ASCII texts occur in a line in one pass over the line. Each needle waits under one of its
 * trigrams, the one under which the fewest others wait; the trigrams of a line are looked up one by one, and only where
 * needles wait are they compared, first by the eight characters up to the trigram's end. It builds in a few
 * milliseconds and needs a few hundred kilobytes for thousands of needles, where an automaton would need a hundred times
 * that. Immutable once built.
 */
public final class NeedleIndex {
    /** Characters that a needle must have. */
    public static final int SHORTEST = 3;

    private static final int CLASS_BITS = 5;
    private static final int KEYS = 1 << (SHORTEST * CLASS_BITS);

    /** What stands for all characters beyond ASCII, which no needle has. */
    private static final int FOREIGN = 0xFF;

    /** For each key where its needles begin in the arrays below; those of the next key follow. */
    private final int[] starts = new int[KEYS + 1];

    /** In lower case the last characters of each needle up to its trigram's end, a byte each, and which bytes count. */
    private final long[] guards;

    private final long[] masks;
    private final WaitingNeedle[] waiting;

    private NeedleIndex(List<List<WaitingNeedle>> byKey) {
        int size = byKey.stream().mapToInt(List::size).sum();
        this.guards = new long[size];
        this.masks = new long[size];
        this.waiting = new WaitingNeedle[size];
        int next = 0;
        for (int key = 0; key < KEYS; key++) {
            starts[key] = next;
            for (WaitingNeedle here : byKey.get(key)) {
                guards[next] = here.guard();
                masks[next] = here.mask();
                waiting[next++] = here;
            }
        }
        starts[KEYS] = next;
    }

    /** An index of {@code words} in lower case, for {@link #in}. */
    public static NeedleIndex of(Iterable<String> words) {
        var builder = new Builder();
        words.forEach(word -> builder.add(word, true, 0));
        return builder.build();
    }

    /** Whether any needle stands in {@code line}. */
    public boolean in(String line) {
        return anyFound(line, found -> true);
    }

    /** Calls {@code sink} with the values of each needle in {@code line}, once for each place it stands. */
    void scan(String line, IntConsumer sink) {
        anyFound(line, found -> {
            for (int value : found.values()) {
                sink.accept(value);
            }
            return false;
        });
    }

    /** Whether {@code enough} says so of a needle in {@code line}; needles behind that one are not looked for. */
    private boolean anyFound(String line, Predicate<WaitingNeedle> enough) {
        int key = 0;
        long window = 0;
        for (int at = 1; at <= line.length(); at++) {
            int c = lower(line.charAt(at - 1));
            key = next(key, c);
            window = window << Byte.SIZE | c;
            for (int n = starts[key]; n < starts[key + 1]; n++) {
                if (((window ^ guards[n]) & masks[n]) == 0 && waiting[n].stands(line, at) && enough.test(waiting[n])) {
                    return true;
                }
            }
        }
        return false;
    }

    static int lower(char c) {
        return c >= LinePattern.ASCII ? FOREIGN : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    /** The key of the trigram that ends with {@code low}, a character in lower case, from the key of the one before. */
    private static int next(int key, int low) {
        return (key << CLASS_BITS | classOf(low)) & (KEYS - 1);
    }

    /** Letters have a class of their own; the rest share what five bits leave. */
    private static int classOf(int low) {
        return low >= 'a' && low <= 'z' ? low - 'a' : 26 + low % 6;
    }

    /** Collects needles, each with the values to report. */
    static final class Builder {
        private final Map<WaitingNeedle.Text, List<Integer>> values = new LinkedHashMap<>();

        /** Adds a needle of at least {@link #SHORTEST} ASCII characters, in lower case if it may stand in {@code anyCase}. */
        void add(String needle, boolean anyCase, int value) {
            if (needle.length() < SHORTEST) {
                throw new IllegalArgumentException("needle '%s' is too short".formatted(needle));
            }
            values.computeIfAbsent(new WaitingNeedle.Text(needle, anyCase), n -> new ArrayList<>(2))
                    .add(value);
        }

        NeedleIndex build() {
            List<List<WaitingNeedle>> byKey = new ArrayList<>(Collections.nCopies(KEYS, List.of()));
            values.forEach((needle, reported) -> {
                int end = loneliest(needle.characters(), byKey);
                int key = keyBefore(needle.characters(), end);
                if (byKey.get(key).isEmpty()) {
                    byKey.set(key, new ArrayList<>(2));
                }
                byKey.get(key).add(new WaitingNeedle(needle, end, reported));
            });
            return new NeedleIndex(byKey);
        }

        /** Where the trigram ends under which the fewest wait; of several the last, which has most before it. */
        private static int loneliest(String needle, List<List<WaitingNeedle>> byKey) {
            int best = SHORTEST;
            int fewest = Integer.MAX_VALUE;
            for (int end = needle.length(); end >= SHORTEST && fewest > 0; end--) {
                int others = byKey.get(keyBefore(needle, end)).size();
                if (others < fewest) {
                    best = end;
                    fewest = others;
                }
            }
            return best;
        }

        private static int keyBefore(String needle, int end) {
            int key = 0;
            for (int i = end - SHORTEST; i < end; i++) {
                key = next(key, lower(needle.charAt(i)));
            }
            return key;
        }
    }
}
