package io.mergewright.diagnose.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the groups in a regular expression, in its order. */
record GroupNames(List<String> names) {
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<([a-zA-Z]\\w*)>");

    GroupNames {
        names = List.copyOf(names);
    }

    static GroupNames in(String regex) {
        return new GroupNames(NAMED_GROUP
                .matcher(regex)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList());
    }

    /** What the groups caught, without white space around it; {@code matched} tells the text of a group. */
    Map<String, String> caught(Function<String, @Nullable String> matched) {
        Map<String, String> caught = new LinkedHashMap<>();
        for (String name : names) {
            String value = matched.apply(name);
            if (value != null && !value.isBlank()) {
                caught.put(name, value.strip());
            }
        }
        return caught;
    }
}
