package io.mergewright.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often which group was expected and which was said. Not thread-safe. */
final class Confusion {
    private record Cell(String expected, String said) {}

    private final Map<Cell, Integer> cells = new HashMap<>();

    void add(String expected, String said) {
        cells.merge(new Cell(expected, said), 1, Integer::sum);
    }

    /** The mean F1 over all groups that were expected at least once. */
    double macroF1() {
        Set<String> groups = new TreeSet<>();
        cells.keySet().forEach(cell -> groups.add(cell.expected()));
        return groups.stream().mapToDouble(this::f1).average().orElse(0);
    }

    private double f1(String group) {
        int right = cells.getOrDefault(new Cell(group, group), 0);
        int wrong = cells.entrySet().stream()
                .filter(entry -> entry.getKey().expected().equals(group)
                        != entry.getKey().said().equals(group))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return right == 0 ? 0 : 2.0 * right / (2 * right + wrong);
    }
}
