package io.mergewright.review;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads which pull requests are reviewed; what is wrong is told and does not count. */
final class OccasionsReader {
    private static final Set<String> KEYS = Set.of("drafts", "bots", "skip-titles", "skip-labels", "most-files");
    private static final int MOST = 50;
    private static final int LONGEST = 300;

    private final Map<?, ?> given;
    private final Consumer<String> problems;

    OccasionsReader(Map<?, ?> given, Consumer<String> problems) {
        this.given = given;
        this.problems = problems;
    }

    Occasions read() {
        given.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> problems.accept("has the key '%s', which is not known".formatted(key)));
        var usual = Occasions.usual();
        Set<String> labels = new HashSet<>();
        texts("skip-labels").forEach(label -> labels.add(label.toLowerCase(Locale.ROOT)));
        return new Occasions(
                flag("drafts", usual.drafts()),
                flag("bots", usual.bots()),
                titles(),
                labels,
                mostFiles(usual.mostFiles()));
    }

    private boolean flag(String key, boolean usual) {
        Object value = given.get(key);
        if (value == null || value instanceof Boolean) {
            return value == null ? usual : (Boolean) value;
        }
        problems.accept(key + " is neither true nor false");
        return usual;
    }

    private int mostFiles(int usual) {
        Object value = given.get("most-files");
        if (value == null) {
            return usual;
        }
        if (value instanceof Integer number && number >= 1 && number <= Occasions.MOST_FILES) {
            return number;
        }
        problems.accept("most-files is no whole number from 1 to " + Occasions.MOST_FILES);
        return usual;
    }

    private List<Pattern> titles() {
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts("skip-titles")) {
            try {
                patterns.add(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                problems.accept("skip-titles holds what is no RE2 expression: " + e.getDescription());
            }
        }
        return patterns;
    }

    private List<String> texts(String key) {
        Object value = given.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= MOST) {
            return list.stream()
                    .map(String::valueOf)
                    .filter(text -> text.length() <= LONGEST)
                    .toList();
        }
        problems.accept("%s is no list of at most %d texts".formatted(key, MOST));
        return List.of();
    }
}
