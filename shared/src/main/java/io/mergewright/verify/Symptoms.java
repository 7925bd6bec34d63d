package io.mergewright.verify;

import io.mergewright.core.Category;
import io.mergewright.core.Finding;
import io.mergewright.core.Fingerprint;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.log.Template;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a failure is known again in another log: its failed tests, and its causes without numbers, times and directories, because the
 * build and our runs have different ones.
 *
 * @param leading what the first cause says
 * @param causes what any cause says
 */
record Symptoms(Fingerprint fingerprint, Category category, String leading, Set<String> causes, Set<String> tests) {
    /** Stages of a build, as far as one cannot fail before the one above it has passed. */
    private static final List<Set<Category>> STAGES = List.of(
            Set.of(Category.SCM, Category.DEPENDENCY, Category.CONFIGURATION),
            Set.of(Category.COMPILE),
            Set.of(Category.TEST));

    static Symptoms of(Diagnosis diagnosis) {
        var causes = diagnosis.causes().stream()
                .map(Finding::headline)
                .map(Symptoms::shape)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var leading = shape(diagnosis.headline());
        return new Symptoms(
                diagnosis.fingerprint(),
                diagnosis.category(),
                leading,
                causes,
                new LinkedHashSet<>(diagnosis.failedTests()));
    }

    private static String shape(String headline) {
        return Template.of(headline.replaceAll("[^\\s'\"()\\[\\]:=]*/", ""));
    }

    /** Whether the failure of these symptoms, or part of it, also shows in {@code others}; names of tests say most. */
    boolean showIn(Symptoms others) {
        if (!tests.isEmpty() && !others.tests.isEmpty()) {
            return !testsAlsoIn(others).isEmpty();
        }
        return fingerprint.equals(others.fingerprint) || others.causes.contains(leading);
    }

    /** What fails here and not in {@code others}: tests; where none fail, the first cause. */
    List<String> notIn(Symptoms others, String headline) {
        var fresh = new LinkedHashSet<>(tests);
        fresh.removeAll(others.tests);
        boolean otherCause = !others.causes.contains(leading) && !fingerprint.equals(others.fingerprint);
        boolean tellsMore = tests.isEmpty() || category != others.category;
        return Stream.concat(
                        fresh.stream(), otherCause && tellsMore && fresh.isEmpty() ? Stream.of(headline) : Stream.of())
                .toList();
    }

    /** Whether the build got further than in {@code others}, for sure. */
    boolean areFurtherThan(Symptoms others) {
        return stage(others.category) >= 0 && stage(category) > stage(others.category);
    }

    private static int stage(Category category) {
        return STAGES.indexOf(STAGES.stream()
                .filter(stage -> stage.contains(category))
                .findFirst()
                .orElse(Set.of()));
    }

    Set<String> testsAlsoIn(Symptoms others) {
        Set<String> common = new HashSet<>(tests);
        common.retainAll(others.tests);
        return common;
    }
}
