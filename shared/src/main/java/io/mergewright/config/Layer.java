package io.mergewright.config;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one source gives: a file, the environment or the flags. Each setting at most once. */
final class Layer {
    private static final int LONGEST_QUOTE = 60;

    private final List<Problem> problems;
    private final Map<String, Given> given = new LinkedHashMap<>();

    Layer(List<Problem> problems) {
        this.problems = problems;
    }

    Collection<Given> given() {
        return given.values();
    }

    /** Takes {@code next} in, unless it is not allowed. */
    void add(Given next) {
        Given first = given.putIfAbsent(next.setting().key(), next);
        if (first != null) {
            problems.add(Problem.error(next.entry().source(), twice(first, next)));
        } else if (next.way() == Given.Way.VALUE && !next.entry().text().isBlank()) {
            check(next);
        }
    }

    private static String twice(Given first, Given next) {
        return first.way() == next.way()
                ? "'" + next.entry().key() + "' is given twice"
                : "'" + next.entry().key() + "' and '" + first.entry().key() + "' exclude each other";
    }

    private void check(Given next) {
        var type = next.setting().type();
        String text = next.entry().text();
        if (type.read(text).isEmpty()) {
            String quoted = next.setting().isSecret()
                    ? ""
                    : ", not '" + quoted(type.masked().apply(text)) + "'";
            problems.add(Problem.error(
                    next.entry().source(), "'" + next.setting().key() + "' must be " + type.allowed() + quoted));
        }
    }

    private static String quoted(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
