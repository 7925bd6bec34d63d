package io.mergewright.diagnose.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds which of many short ASCII texts occur in a line, ignoring case, in one pass over the line (Aho and Corasick,
 * "Efficient string matching: an aid to bibliographic search", 1975). Immutable once built.
 */
public final class NeedleIndex {
    private static final int ALPHABET = 128;
    private static final int[] NONE = {};

    private final int[] next;
    private final int[][] found;

    private NeedleIndex(int[] next, int[][] found) {
        this.next = next;
        this.found = found;
    }

    /** An index of {@code words}, for {@link #in}. */
    public static NeedleIndex of(Iterable<String> words) {
        var builder = new Builder();
        words.forEach(word -> builder.add(word, 0));
        return builder.build();
    }

    /** Whether any needle stands in {@code line}. */
    public boolean in(String line) {
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            state = c < ALPHABET ? next[state * ALPHABET + c] : 0;
            if (found[state].length > 0) {
                return true;
            }
        }
        return false;
    }

    /** Calls {@code sink} with the value of each needle in {@code line}, at most once for each place it stands. */
    void scan(String line, IntConsumer sink) {
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            state = c < ALPHABET ? next[state * ALPHABET + c] : 0;
            for (int value : found[state]) {
                sink.accept(value);
            }
        }
    }

    /** Collects needles, each with the values to report. */
    static final class Builder {
        private final Map<String, List<Integer>> values = new LinkedHashMap<>();

        void add(String needle, int value) {
            values.computeIfAbsent(needle, n -> new ArrayList<>()).add(value);
        }

        NeedleIndex build() {
            int most = 1 + values.keySet().stream().mapToInt(String::length).sum();
            int[] next = new int[most * ALPHABET];
            List<List<Integer>> found = new ArrayList<>(List.of(new ArrayList<>()));
            values.forEach((needle, reported) -> {
                int state = 0;
                for (int i = 0; i < needle.length(); i++) {
                    int slot = state * ALPHABET + needle.charAt(i);
                    if (next[slot] == 0) {
                        next[slot] = found.size();
                        found.add(new ArrayList<>());
                    }
                    state = next[slot];
                }
                found.get(state).addAll(reported);
            });
            completeTransitions(next, found);
            for (int state = 0; state < found.size(); state++) {
                for (int c = 'A'; c <= 'Z'; c++) {
                    next[state * ALPHABET + c] = next[state * ALPHABET + c + 32];
                }
            }
            int[][] reported = found.stream()
                    .map(list -> list.isEmpty()
                            ? NONE
                            : list.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            return new NeedleIndex(Arrays.copyOf(next, found.size() * ALPHABET), reported);
        }

        private static void completeTransitions(int[] next, List<List<Integer>> found) {
            int[] fallback = new int[found.size()];
            var queue = new ArrayDeque<Integer>();
            for (int c = 0; c < ALPHABET; c++) {
                if (next[c] != 0) {
                    queue.add(next[c]);
                }
            }
            while (!queue.isEmpty()) {
                int state = queue.remove();
                found.get(state).addAll(found.get(fallback[state]));
                for (int c = 0; c < ALPHABET; c++) {
                    int slot = state * ALPHABET + c;
                    int behind = next[fallback[state] * ALPHABET + c];
                    if (next[slot] == 0) {
                        next[slot] = behind;
                    } else {
                        fallback[next[slot]] = behind;
                        queue.add(next[slot]);
                    }
                }
            }
        }
    }
}
