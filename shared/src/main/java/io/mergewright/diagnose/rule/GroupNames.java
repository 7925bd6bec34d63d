package io.mergewright.diagnose.rule;

import java.util.List;
import java.util.regex.Pattern;

/** The names of the groups in a regular expression. */
final class GroupNames {
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<([a-zA-Z]\\w*)>");

    private GroupNames() {}

    static List<String> in(String regex) {
        return NAMED_GROUP
                .matcher(regex)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
    }
}
