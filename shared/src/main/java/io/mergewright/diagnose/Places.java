package io.mergewright.diagnose;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Orders the places that the causes name: what a rule read first, then whatever the quoted lines mention, the
 * project's own files instead of foreign ones, and each file once before any file a second time. Last come the files that
 * the names of failed tests tell.
 */
final class Places {
    private static final int MOST = 60;

    private Places() {}

    static List<Location> ranked(List<Finding> causes, List<String> failedTests) {
        var ownership = Ownership.of(failedTests);
        Set<Location> named = new LinkedHashSet<>();
        for (Finding cause : causes) {
            cause.locations().forEach(place -> named.add(relative(place)));
            for (Evidence evidence : cause.evidence()) {
                evidence.lines().forEach(line -> named.addAll(Mentions.in(line)));
            }
            if (named.size() > MOST) {
                break;
            }
        }
        List<Location> own = new ArrayList<>(named.stream()
                .filter(place -> ownership.distance(place) < 2)
                .sorted(Comparator.comparingInt(ownership::distance))
                .toList());
        failedTests.stream().limit(MOST).forEach(test -> own.addAll(TestNames.files(test)));
        return eachFileOnceFirst(own.isEmpty() ? List.copyOf(named) : own);
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
