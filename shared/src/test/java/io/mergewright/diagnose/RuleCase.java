package io.mergewright.diagnose;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One example of a rule: a text and the block that the rule must claim in it, or a text in which it must claim nothing.
 *
 * @param first 1-based first line of the block
 * @param last 1-based last line, inclusive
 * @param locations as {@code path[:line[:column]]}; all must be in the claim
 * @param tests exactly the failed tests, or null when that does not matter
 */
record RuleCase(
        String file,
        String rule,
        String text,
        boolean quiet,
        int first,
        int last,
        List<String> locations,
        @Nullable List<String> tests,
        @Nullable String message) {
    @SuppressWarnings("unchecked")
    static RuleCase of(String file, Map<String, Object> map) {
        var known = List.of("rule", "log", "quiet", "first", "last", "locations", "tests", "message", "name");
        map.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(file + ": unknown key " + key + " in a case of " + map.get("rule"));
        });
        boolean quiet = map.containsKey("quiet");
        Object tests = map.get("tests");
        return new RuleCase(
                file,
                String.valueOf(map.get("rule")),
                String.valueOf(map.get(quiet ? "quiet" : "log")),
                quiet,
                quiet ? 0 : (Integer) map.get("first"),
                quiet ? 0 : (Integer) map.get("last"),
                texts(map.getOrDefault("locations", List.of())),
                tests == null ? null : texts(tests),
                map.get("message") == null ? null : String.valueOf(map.get("message")));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return rule + (quiet ? " is quiet" : " claims " + first + "-" + last) + " (" + file + ": "
                + text.strip().lines().findFirst().orElse("") + ")";
    }
}
