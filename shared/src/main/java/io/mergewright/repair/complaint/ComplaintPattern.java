package io.mergewright.repair.complaint;

import io.mergewright.core.Location;
import io.mergewright.diagnose.rule.LogText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one tool words one kind of complaint. The groups {@code path}, {@code line}, {@code column}, {@code subject} and
 * {@code advice} may stand in any of the expressions; what the line itself names wins.
 *
 * @param line matches the line that complains
 * @param before matches a line above it that tells more, such as the place; null when there is none
 * @param after likewise for a line below
 * @param required whether there is no complaint without the lines above and below
 * @param reach how many lines above and below are looked at
 */
record ComplaintPattern(
        String id,
        Complaint.Kind kind,
        Pattern line,
        @Nullable Pattern before,
        @Nullable Pattern after,
        boolean required,
        int reach) {
    private static final String[] GROUPS = {"path", "line", "column", "subject", "advice"};

    /** The complaint that line {@code at} of {@code log} begins; {@code places} says whether a file is one of ours. */
    Optional<Complaint> match(LogText log, int at, Places places) {
        Map<String, String> found = caught(line, log.at(at));
        if (found == null) {
            return Optional.empty();
        }
        Map<String, String> above = before == null ? Map.of() : look(log, at, -1, before, places);
        Map<String, String> below = after == null ? Map.of() : look(log, at, 1, after, places);
        if (above == null || below == null) {
            return Optional.empty();
        }
        Map<String, String> all = new HashMap<>(below);
        all.putAll(above);
        all.putAll(found);
        return complaint(all, at)
                .filter(complaint -> places.isOurs(complaint.place().path()));
    }

    /** Whether a file that a tool names belongs to the repository. */
    @FunctionalInterface
    interface Places {
        boolean isOurs(String path);
    }

    private @Nullable Map<String, String> look(LogText log, int at, int step, Pattern pattern, Places places) {
        for (int i = 1; i <= reach; i++) {
            int other = at + step * i;
            if (other < 0 || other >= log.size()) {
                break;
            }
            Map<String, String> found = caught(pattern, log.at(other));
            if (found != null && (!found.containsKey("path") || places.isOurs(found.get("path")))) {
                return found;
            }
        }
        return required ? null : Map.of();
    }

    private static @Nullable Map<String, String> caught(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        Map<String, String> caught = new HashMap<>();
        for (String group : GROUPS) {
            catchInto(caught, group, group, pattern, matcher);
            catchInto(caught, group, group + "2", pattern, matcher);
        }
        return caught;
    }

    /** A group may stand a second time with a 2 behind its name, in another alternative. */
    private static void catchInto(
            Map<String, String> caught, String name, String group, Pattern pattern, Matcher matcher) {
        if (pattern.pattern().contains("(?<" + group + ">") && matcher.group(group) != null) {
            caught.put(name, matcher.group(group));
        }
    }

    private Optional<Complaint> complaint(Map<String, String> groups, int at) {
        String path = groups.getOrDefault("path", "");
        if (path.isBlank()) {
            return Optional.empty();
        }
        var place = new Location(path.strip(), number(groups, "line"), number(groups, "column"));
        return Optional.of(new Complaint(
                id, kind, place, groups.getOrDefault("subject", ""), groups.getOrDefault("advice", ""), at));
    }

    private static int number(Map<String, String> groups, String name) {
        String digits = groups.getOrDefault(name, "0");
        return digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }
}
