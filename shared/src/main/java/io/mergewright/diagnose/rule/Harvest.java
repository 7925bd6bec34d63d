package io.mergewright.diagnose.rule;

import io.mergewright.core.Location;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the named groups catch in one block: a heading's path and suite hold for the lines below it. */
final class Harvest {
    private static final int MOST = 200;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<Location> locations = new LinkedHashSet<>();
    private final Set<String> tests = new LinkedHashSet<>();
    private @Nullable String path;
    private @Nullable String suite;
    private boolean pathWaits;

    boolean hasRoom() {
        return locations.size() < MOST && tests.size() < MOST;
    }

    void add(Map<String, String> found) {
        found.forEach(fields::putIfAbsent);
        notePlace(found);
        noteTest(found);
    }

    Claim claim(RuleSpec rule, int first, int last) {
        settlePath();
        settleClass();
        return new Claim(rule, first, last, fields, List.copyOf(locations), List.copyOf(tests));
    }

    private void notePlace(Map<String, String> found) {
        String named = found.get("path");
        int line = count(found.get("line"));
        if (named != null) {
            settlePath();
            path = named.replace('\\', '/');
            pathWaits = line == 0;
        }
        if (path != null && line > 0) {
            locations.add(new Location(path, line, count(found.get("column"))));
            pathWaits = false;
        }
    }

    /** A path that no line number followed is a place of its own. */
    private void settlePath() {
        if (path != null && pathWaits) {
            locations.add(Location.of(path));
            pathWaits = false;
        }
    }

    /** A class with its package tells a file where the block names none. */
    private void settleClass() {
        String name = fields.getOrDefault("class", "");
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        if (locations.isEmpty() && outer.indexOf('.') > 0 && !outer.endsWith(".")) {
            locations.add(Location.of(outer.replace('.', '/') + ".java"));
        }
    }

    private void noteTest(Map<String, String> found) {
        suite = found.getOrDefault("suite", suite);
        String test = found.get("test");
        if (test != null) {
            tests.add(suite == null ? test : suite + "." + test);
        }
    }

    /** The number that {@code digits} spell, or 0 where they spell none that fits. */
    private static int count(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return 0;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(digits);
    }
}
