package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders the places that the causes name: what a rule read first, then whatever the quoted lines mention, the
 * project's own files instead of foreign ones, and each file once before any file a second time. Behind the leading
 * causes stand the files that the names of failed tests tell, and behind those what weaker causes name.
 */
final class Places {
    private static final int MOST = 60;
    private static final double LEADING = 0.2;

    /** Where a file without a line stands among the places, when a test's name or a headline spells it. */
    private static final int SPELLED = 2;

    private final List<Finding> causes;
    private final List<String> failedTests;
    private final Ownership ownership;

    private Places(List<Finding> causes, List<String> failedTests) {
        this.causes = causes;
        this.failedTests = failedTests.stream().limit(MOST).toList();
        this.ownership = Ownership.of(failedTests);
    }

    /** The places of {@code causes}; {@code testFiles} are files of tests that the log calls failed. */
    static List<Location> ranked(List<Finding> causes, List<String> failedTests, List<Location> testFiles) {
        return new Places(causes, failedTests).ranked(testFiles);
    }

    private List<Location> ranked(List<Location> testFiles) {
        Set<Location> leading = named(causes.stream().filter(this::leads).toList());
        Set<Location> others =
                named(causes.stream().filter(cause -> !leads(cause)).toList());
        List<Location> places = new ArrayList<>(at(0, leading));
        places.addAll(Math.min(SPELLED, places.size()), spelled());
        places.addAll(testFiles);
        failedTests.forEach(test -> places.addAll(TestNames.files(test, leading)));
        places.addAll(at(0, others));
        places.addAll(at(1, leading));
        places.addAll(at(1, others));
        causes.stream().filter(this::leads).forEach(cause -> Manifests.of(cause).ifPresent(places::add));
        if (places.isEmpty()) {
            places.addAll(leading);
            places.addAll(others);
        }
        return eachFileOnceFirst(places);
    }

    private boolean leads(Finding cause) {
        return causes.get(0).confidence().probability() - cause.confidence().probability() <= LEADING;
    }

    private static Set<Location> named(List<Finding> causes) {
        Set<Location> named = new LinkedHashSet<>();
        for (Finding cause : causes) {
            cause.locations().forEach(place -> named.add(relative(place)));
            for (Evidence evidence : cause.evidence()) {
                evidence.lines().stream()
                        .filter(line -> !LineSignals.traced(line))
                        .forEach(line -> named.addAll(Mentions.in(line)));
            }
            if (named.size() > MOST) {
                break;
            }
        }
        return named;
    }

    private List<Location> at(int distance, Set<Location> named) {
        return named.stream()
                .filter(place -> ownership.distance(place) == distance)
                .toList();
    }

    /** Files that the names of failed tests spell, or headlines of test failures. */
    private List<Location> spelled() {
        Set<Location> files = new LinkedHashSet<>();
        failedTests.forEach(test -> files.addAll(Mentions.files(test)));
        causes.stream()
                .filter(this::leads)
                .filter(cause -> cause.category() != Category.UNKNOWN)
                .forEach(cause -> files.addAll(Mentions.files(cause.headline())));
        return files.stream().filter(file -> ownership.distance(file) < 2).toList();
    }

    private static Location relative(Location place) {
        return new Location(Checkout.relative(place.path()), place.line(), place.column());
    }

    private static List<Location> eachFileOnceFirst(List<Location> places) {
        Set<String> spelled = new HashSet<>();
        places.stream()
                .filter(place -> place.path().contains("/"))
                .forEach(place -> spelled.add(place.fileName() + place.line()));
        List<Location> first = new ArrayList<>();
        List<Location> again = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Location place : places) {
            if (!place.path().contains("/") && spelled.contains(place.fileName() + place.line())) {
                continue;
            }
            if (seen.add(place.fileName())) {
                first.add(place);
            } else if (place.line() > 0) {
                again.add(place);
            }
        }
        first.addAll(again);
        return first.stream().distinct().limit(MOST).toList();
    }
}
