package io.mergewright.diagnose.rule;

import io.mergewright.core.Location;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grows the block of one rule from its opening line and reads its fields. */
final class BlockMatcher {
    private static final int MOST_LINES_ABOVE = 30;
    private static final int MOST_PLACES = 200;

    private final LogText text;

    BlockMatcher(LogText text) {
        this.text = text;
    }

    /** The claim of {@code rule} at a line where a start pattern caught {@code fields}; null when a condition fails. */
    @Nullable
    Claim grow(RuleSpec rule, int at, Map<String, String> fields) {
        int last = lastOf(rule, at);
        if (last < at || !meetsNeed(rule, at, last)) {
            return null;
        }
        int first = firstOf(rule, at);
        return read(rule, first, last, fields);
    }

    private int firstOf(RuleSpec rule, int at) {
        var above = rule.above();
        int first = at;
        while (above != null && first > 0 && at - first < MOST_LINES_ABOVE && above.in(text.at(first - 1))) {
            first--;
        }
        while (first < at && text.blank(first)) {
            first++;
        }
        return first;
    }

    /** The block's last line; before {@code at} when an end was required and not found. */
    private int lastOf(RuleSpec rule, int at) {
        int limit = Math.min(text.size(), at + rule.most());
        var through = rule.through();
        var until = rule.until();
        var during = rule.during();
        int end = at;
        for (int i = at; i < limit; i++) {
            String line = text.at(i);
            if (i > at && until != null && until.in(line)) {
                break;
            }
            if (i > at && during != null && !during.in(line)) {
                break;
            }
            if (i > at && until == null && during == null && through == null) {
                break;
            }
            end = i;
            if (through != null && through.in(line)) {
                return i;
            }
        }
        while (end > at && text.blank(end)) {
            end--;
        }
        return end;
    }

    private boolean meetsNeed(RuleSpec rule, int first, int last) {
        var needs = rule.needs();
        if (needs == null) {
            return true;
        }
        for (int i = first; i <= last; i++) {
            if (needs.in(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    private Claim read(RuleSpec rule, int first, int last, Map<String, String> start) {
        Map<String, String> fields = new LinkedHashMap<>(start);
        Set<Location> locations = new LinkedHashSet<>();
        Set<String> tests = new LinkedHashSet<>();
        note(start, locations, tests);
        for (int i = first; i <= last && locations.size() < MOST_PLACES && tests.size() < MOST_PLACES; i++) {
            for (LinePattern pattern : rule.find()) {
                var found = pattern.find(text.at(i));
                if (found != null) {
                    found.forEach(fields::putIfAbsent);
                    note(found, locations, tests);
                }
            }
        }
        return new Claim(rule, first, last, fields, List.copyOf(locations), List.copyOf(tests));
    }

    private static void note(Map<String, String> fields, Set<Location> locations, Set<String> tests) {
        String path = fields.get("path");
        if (path != null) {
            locations.add(
                    new Location(path.replace('\\', '/'), count(fields.get("line")), count(fields.get("column"))));
        }
        String test = fields.get("test");
        if (test != null) {
            String suite = fields.get("suite");
            tests.add(suite == null ? test : suite + "." + test);
        }
    }

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
