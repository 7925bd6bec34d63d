package io.mergewright.review.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which files of a change belong together: what one changes speaks of the other by its name, or one tests the other. */
final class Relations {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{3,}");
    private static final Pattern TEST = Pattern.compile("(?i)^test_|_?(?:tests?|spec|it)$|[._-](?:test|spec)$");

    private final Map<String, String> leaders = new HashMap<>();

    Relations(List<Passage> passages) {
        Map<String, List<String>> byStem = new HashMap<>();
        passages.stream()
                .map(Passage::path)
                .distinct()
                .forEach(path -> byStem.computeIfAbsent(stem(path), stem -> new ArrayList<>())
                        .add(path));
        byStem.values().forEach(paths -> paths.forEach(path -> join(path, paths.get(0))));
        for (Passage passage : passages) {
            NAME.matcher(passage.changed())
                    .results()
                    .flatMap(name -> byStem.getOrDefault(plain(name.group()), List.of()).stream())
                    .forEach(path -> join(path, passage.path()));
        }
    }

    /** The path that stands for all that belong to {@code path}. */
    String group(String path) {
        String at = path;
        for (String next = leaders.get(at); next != null; next = leaders.get(at)) {
            at = next;
        }
        return at;
    }

    private void join(String one, String other) {
        String group = group(one);
        String leader = group(other);
        if (!group.equals(leader)) {
            leaders.put(group, leader);
        }
    }

    /** The name of a file without directory, ending and what makes it a test. */
    private static String stem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.indexOf('.', 1);
        return plain(TEST.matcher(dot < 0 ? file : file.substring(0, dot)).replaceAll(""));
    }

    private static String plain(String name) {
        return name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    }
}
