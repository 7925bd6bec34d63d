package io.mergewright.pmd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that were not analysed, and why. For one thread. */
final class LeftOut {
    private static final int NAMED = 3;

    private final Map<String, List<String>> byReason = new LinkedHashMap<>();

    void add(String reason, String path) {
        byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(path);
    }

    /** A sentence for each reason. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        byReason.forEach((reason, paths) -> notes.add("PMD did not look at %s: %s.".formatted(named(paths), reason)));
        return notes;
    }

    private static String named(List<String> paths) {
        String named = String.join(", ", paths.subList(0, Math.min(NAMED, paths.size())));
        return paths.size() <= NAMED ? named : "%s and %d more".formatted(named, paths.size() - NAMED);
    }
}
