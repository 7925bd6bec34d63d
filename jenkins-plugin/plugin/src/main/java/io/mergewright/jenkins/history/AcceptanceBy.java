package io.mergewright.jenkins.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what acceptance is counted apart. */
enum AcceptanceBy {
    JOB,
    FOLDER,
    CATEGORY,
    /** Where a model took part, its name stands beside that of the fixer. */
    FIXER,
    MODEL,
    /** By their Mondays, the newest first. */
    WEEK;

    /** By its label; by job where there is none such. */
    static AcceptanceBy of(@Nullable String label) {
        return Arrays.stream(values())
                .filter(by -> by.label().equals(label))
                .findFirst()
                .orElse(JOB);
    }

    /** As it stands in addresses and on pages. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The groups of {@code fixes}; those with the most answers first. */
    List<Acceptance> groups(List<AnswerReader.Alike> fixes) {
        Map<String, List<AnswerReader.Alike>> groups =
                fixes.stream().collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Acceptance(group.getKey(), group.getValue()))
                .sorted(order())
                .toList();
    }

    private Comparator<Acceptance> order() {
        return this == WEEK
                ? Comparator.comparing(Acceptance::getName).reversed()
                : Comparator.comparingLong(Acceptance::decided).reversed();
    }

    private String group(AnswerReader.Alike fix) {
        return switch (this) {
            case JOB -> fix.job();
            case FOLDER -> folder(fix.job());
            case CATEGORY -> fix.category();
            case FIXER -> fix.model().isEmpty() ? fix.fixer() : "%s (%s)".formatted(fix.fixer(), fix.model());
            case MODEL -> fix.model().isEmpty() ? "rules alone" : fix.model();
            case WEEK -> fix.week().toString();
        };
    }

    private static String folder(String job) {
        int end = job.lastIndexOf('/');
        return end < 0 ? "(top level)" : job.substring(0, end);
    }
}
