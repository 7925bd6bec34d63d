package io.mergewright.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tokens and how often each occurs. */
record Bag(Map<String, Integer> counts) {
    Bag {
        counts = Map.copyOf(counts);
    }

    static Bag of(List<String> tokens) {
        Map<String, Integer> counts = new HashMap<>();
        tokens.forEach(token -> counts.merge(token, 1, Integer::sum));
        return new Bag(counts);
    }

    int count(String token) {
        return counts.getOrDefault(token, 0);
    }

    int size() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** What this has more of than {@code other}. */
    Bag minus(Bag other) {
        Map<String, Integer> rest = new HashMap<>();
        counts.forEach((token, count) -> {
            if (count > other.count(token)) {
                rest.put(token, count - other.count(token));
            }
        });
        return new Bag(rest);
    }

    /** How many tokens both have. */
    int common(Bag other) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.count(entry.getKey())))
                .sum();
    }

    /** Only those that say something by themselves; all where there are no such. */
    Bag telling() {
        Map<String, Integer> kept = new HashMap<>(counts);
        kept.keySet().removeIf(token -> !Tokens.isTelling(token));
        return kept.isEmpty() ? this : new Bag(kept);
    }
}
