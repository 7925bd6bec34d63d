package io.mergewright.review;

import static io.mergewright.review.RepositorySettings.FILE;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.mergewright.context.Sources;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.OwnCheck;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads what a repository wants of its reviews, and collects what is wrong with it. */
final class RepositorySettingsReader {
    private static final int LONGEST = 64 << 10;
    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST_TEXT = 500;
    private static final Set<String> KEYS = Set.of(
            "include",
            "exclude",
            "severity",
            "max-comments",
            "max-nits",
            "checks-off",
            "checks-on",
            "categories-off",
            "checks",
            "instructions",
            "thresholds",
            "language",
            "pull-requests");
    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final java.util.regex.Pattern LANGUAGE = java.util.regex.Pattern.compile("\\p{L}[\\p{L} ()-]{1,40}");

    private final Map<?, ?> given;
    private final List<String> notes = new ArrayList<>();

    private RepositorySettingsReader(Map<?, ?> given) {
        this.given = given;
    }

    static RepositorySettings read(Sources base) {
        Optional<FileText> file = base.at(new RepositoryPath(FILE)).flatMap(FileText::of);
        if (file.isEmpty()) {
            return RepositorySettings.usual();
        }
        if (file.get().text().length() > LONGEST) {
            return RepositorySettings.without(List.of(FILE + " is too long and does not count"));
        }
        try {
            Object read =
                    new Yaml(new SafeConstructor(options())).load(file.get().text());
            return read == null
                    ? RepositorySettings.usual()
                    : read instanceof Map<?, ?> map && map.get("review") instanceof Map<?, ?> review
                            ? new RepositorySettingsReader(review).settings()
                            : RepositorySettings.without(
                                    List.of(FILE + " has no 'review' with keys below it and does not count"));
        } catch (YAMLException e) {
            return RepositorySettings.without(List.of(FILE + " is no YAML and does not count: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(5);
        options.setNestingDepthLimit(10);
        return options;
    }

    private RepositorySettings settings() {
        given.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> note(key, "is not known"));
        var usual = ReviewLimits.usual();
        var limits = new ReviewLimits(
                number("max-comments", usual.comments()),
                number("max-nits", usual.nits()),
                severity(given.get("severity"), "severity", usual.least()),
                new HashSet<>(texts("checks-off")),
                new HashSet<>(texts("checks-on")),
                new HashSet<>(texts("categories-off")));
        return new RepositorySettings(
                given.get("include") == null ? AllowedPaths.all() : AllowedPaths.matching(texts("include")),
                AllowedPaths.matching(texts("exclude")),
                limits,
                entries("checks", this::check),
                entries("instructions", this::wish),
                bars(),
                language(),
                occasions(),
                notes);
    }

    private void note(String key, String problem) {
        notes.add("%s: review.%s %s".formatted(FILE, key, problem));
    }

    private int number(String key, int usual) {
        Object value = given.get(key);
        if (value == null) {
            return usual;
        }
        if (value instanceof Integer number && number >= 0 && number <= 100) {
            return number;
        }
        note(key, "is no whole number from 0 to 100");
        return usual;
    }

    private Severity severity(@Nullable Object value, String key, Severity usual) {
        if (value == null) {
            return usual;
        }
        try {
            return Severity.valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            note(key, "is none of error, warning, info");
            return usual;
        }
    }

    private Optional<Bars> bars() {
        Object value = given.get("thresholds");
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Map<?, ?> map
                && map.keySet().equals(Set.of("publish", "ask"))
                && map.get("publish") instanceof Number publish
                && map.get("ask") instanceof Number ask) {
            try {
                return Optional.of(new Bars(publish.doubleValue(), ask.doubleValue()));
            } catch (IllegalArgumentException e) {
                note("thresholds", "needs 0 <= ask <= publish <= 1");
                return Optional.empty();
            }
        }
        note("thresholds", "needs publish and ask, as numbers from 0 to 1");
        return Optional.empty();
    }

    private String language() {
        Object value = given.get("language");
        if (value == null) {
            return RepositorySettings.ENGLISH;
        }
        if (value instanceof String text && LANGUAGE.matcher(text).matches()) {
            return text;
        }
        note("language", "is no name of a language, such as German");
        return RepositorySettings.ENGLISH;
    }

    private Occasions occasions() {
        Object value = given.get("pull-requests");
        if (value == null) {
            return Occasions.usual();
        }
        if (value instanceof Map<?, ?> map) {
            return new OccasionsReader(map, problem -> note("pull-requests", problem)).read();
        }
        note("pull-requests", "has no keys");
        return Occasions.usual();
    }

    /** What {@code reading} makes of the entries of a list; it throws {@link IllegalArgumentException} where it can make nothing of one. */
    private <T> List<T> entries(String key, Function<Map<?, ?>, T> reading) {
        Object value = given.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MOST_ENTRIES) {
            note(key, "is no list of at most %d entries".formatted(MOST_ENTRIES));
            return List.of();
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            try {
                if (!(list.get(i) instanceof Map<?, ?> map)) {
                    throw new IllegalArgumentException("has no keys");
                }
                entries.add(reading.apply(map));
            } catch (IllegalArgumentException e) {
                note("%s[%d]".formatted(key, i), String.valueOf(e.getMessage()));
            }
        }
        return entries;
    }

    private OwnCheck check(Map<?, ?> entry) {
        allowOnly(entry, Set.of("id", "title", "message", "severity", "tier", "category", "paths", "lines"));
        String id = text(entry, "id");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("has an id that is not like no-sleep");
        }
        Tier tier = entry.containsKey("tier") && text(entry, "tier").equals("comment") ? Tier.COMMENT : Tier.NIT;
        var info = new CheckInfo(
                id,
                tier,
                severity(entry.get("severity"), "checks: severity of " + id, Severity.WARNING),
                entry.containsKey("category") ? text(entry, "category") : "own",
                entry.containsKey("title") ? text(entry, "title") : "A check of this repository");
        try {
            return new OwnCheck(info, text(entry, "message"), Pattern.compile(text(entry, "lines")), paths(entry));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("has lines that are no RE2 expression: " + e.getDescription(), e);
        }
    }

    private Wish wish(Map<?, ?> entry) {
        allowOnly(entry, Set.of("paths", "text"));
        return new Wish(paths(entry), text(entry, "text"));
    }

    private static AllowedPaths paths(Map<?, ?> entry) {
        Object value = entry.get("paths");
        if (value == null) {
            return AllowedPaths.all();
        }
        if (value instanceof List<?> list) {
            return AllowedPaths.matching(list.stream().map(String::valueOf).toList());
        }
        throw new IllegalArgumentException("has paths that are no list");
    }

    private static void allowOnly(Map<?, ?> entry, Set<String> keys) {
        entry.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !keys.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("has the key '%s', which is not known".formatted(key));
                });
    }

    private static String text(Map<?, ?> entry, String key) {
        String text = Objects.toString(entry.get(key), "").strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("needs '%s' of at most %d characters".formatted(key, LONGEST_TEXT));
        }
        return text;
    }

    private List<String> texts(String key) {
        Object value = given.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        note(key, "is no list");
        return List.of();
    }
}
