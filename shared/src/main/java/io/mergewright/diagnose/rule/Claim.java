package io.mergewright.diagnose.rule;

import io.mergewright.core.Location;
import java.util.List;
import java.util.Map;

/**
 * One match of a rule in a log.
 *
 * @param first 0-based index of the block's first line
 * @param last 0-based index of its last line, inclusive
 * @param fields what the rule's named groups caught, the first catch of each name; secrets are redacted, here and in what
 *     follows
 * @param locations places that the block names, in the order in which they stand
 * @param tests failed tests that the block names
 */
public record Claim(
        RuleSpec rule, int first, int last, Map<String, String> fields, List<Location> locations, List<String> tests) {
    public Claim {
        fields = Map.copyOf(fields);
        locations = List.copyOf(locations);
        tests = List.copyOf(tests);
    }

    /** What the rule's message group caught, or an empty text. */
    public String message() {
        return fields.getOrDefault("message", "");
    }
}
