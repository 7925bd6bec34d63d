package io.mergewright.diagnose;

import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import io.mergewright.diagnose.rule.LogText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in source files that the causes name, the causes' own first, then whatever their lines mention. */
final class Places {
    private static final int MOST = 50;
    private static final Pattern PLACE = Pattern.compile("((?:[A-Za-z]:)?[\\w./\\\\@+-]*[\\w+-]\\.(?:java|kt|kts|scala|groovy|gradle|c|cc|cpp|cxx|h|hh|hpp|py|pyx|js|jsx|mjs|cjs|ts|tsx|vue"
            + "|go|rs|rb|php|cs|fs|vb|swift|m|mm|erl|ex|exs|hs|lhs|ml|mli|xml|yml|yaml|json|toml|lua|pl|pm|t|sh|bash|el|clj|cljs|dart|jl|r|R|sql|css|scss|less|html|tex|cmake|proto|md|rst))"
            + "(?:[\\\"']?,? line |[:(\\[] ?)(\\d{1,7})");

    private Places() {}

    static List<Location> ranked(LogText text, List<Finding> causes) {
        Set<Location> places = new LinkedHashSet<>();
        for (Finding cause : causes) {
            places.addAll(cause.locations());
            cause.evidence().forEach(evidence -> evidence.lines().forEach(line -> addAll(line, places)));
        }
        return places.stream().limit(MOST).toList();
    }

    private static void addAll(String line, Set<Location> places) {
        Matcher matcher = PLACE.matcher(line.length() > 1000 ? line.substring(0, 1000) : line);
        while (matcher.find() && places.size() < MOST) {
            places.add(Location.of(matcher.group(1).replace('\\', '/'), Integer.parseInt(matcher.group(2))));
        }
    }
}
