package io.mergewright.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Eight coarse groups of categories, in which answers of different vocabularies can be compared. */
public final class CategoryGroups {
    private static final Map<String, List<String>> WORDS = Map.of(
            "compile", List.of("compile", "COMPILATION_FAILURE", "WERROR_FAILURE", "Compilation"),
            "test", List.of("test", "crash", "TEST_FAILURE", "Test"),
            "check",
                    List.of(
                            "lint",
                            "content-check",
                            "policy",
                            "docs",
                            "ENFORCER_FAILURE",
                            "Checkstyle",
                            "Documentation",
                            "License",
                            "Compare  version"),
            "dependency",
                    List.of(
                            "dependency",
                            "DEPENDENCY_LOCK_FAILURE",
                            "DEPENDENCY_RESOLUTION_FAILURE",
                            "Missing library"),
            "environment", List.of("environment", "config", "configuration", "disk", "docker", "infrastructure"),
            "network", List.of("network", "scm", "credentials", "Unable to clone"),
            "timeout", List.of("timeout", "cancelled", "out-of-memory"),
            "deploy", List.of("deploy", "post-build"));

    private static final Map<String, String> GROUPS = WORDS.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CategoryGroups() {}

    /** The group of {@code category}, or the word itself where no group has it. */
    public static String of(String category) {
        return GROUPS.getOrDefault(category, category);
    }

    /** Whether the data set's {@code category} says anything. */
    static boolean isKnown(String category) {
        return !category.isEmpty() && !category.equals("Unknown") && !category.equals("other");
    }
}
