package io.mergewright.model;

import io.mergewright.core.Evidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a log that a model gets to see, and what it may quote.
 *
 * @param lines by their number in the raw log, already redacted
 * @param withheld how many lines were left out because they speak to a model
 */
public record ShownLines(Map<Long, String> lines, int withheld) {
    private static final int SHORTEST = 6;

    public ShownLines {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    /** {@code chosen} without the lines that speak to a model. */
    public static ShownLines of(Map<Long, String> chosen) {
        Map<Long, String> shown = new TreeMap<>(chosen);
        shown.values().removeIf(Injection::speaksToAModel);
        return new ShownLines(shown, chosen.size() - shown.size());
    }

    /** {@code 351|text}, a line each, gaps marked. */
    public String text() {
        var text = new StringBuilder();
        long before = 0;
        for (var line : lines.entrySet()) {
            if (before > 0 && line.getKey() > before + 1) {
                text.append("...\n");
            }
            text.append(line.getKey()).append('|').append(line.getValue()).append('\n');
            before = line.getKey();
        }
        return text.toString().stripTrailing();
    }

    /** Whether {@code quotation}, white space aside, stands in line {@code number}: a good part of it or all of it. */
    public boolean holds(long number, String quotation) {
        String line = squeezed(lines.getOrDefault(number, ""));
        String text = squeezed(quotation);
        return line.contains(text) && (text.length() >= SHORTEST || text.equals(line)) && !text.isEmpty();
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The lines with these numbers, neighbours together. */
    public List<Evidence> evidence(Collection<Long> numbers) {
        List<Long> sorted = numbers.stream().distinct().sorted().toList();
        List<Evidence> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i) > sorted.get(i - 1) + 1) {
                blocks.add(block(sorted.subList(from, i)));
                from = i;
            }
        }
        return blocks;
    }

    private Evidence block(List<Long> run) {
        List<String> texts =
                run.stream().map(number -> lines.getOrDefault(number, "")).toList();
        return new Evidence(run.get(0), run.get(run.size() - 1), texts);
    }
}
