package io.mergewright.review;

import io.mergewright.context.Sources;
import io.mergewright.core.AllowedPaths;
import io.mergewright.core.RepositoryPath;
import io.mergewright.review.change.FileText;
import io.mergewright.review.check.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a repository wants of its reviews: {@code .github/mergewright.yml}, read from where the change is to go and never from the change
 * itself. docs/user/review.md describes the keys.
 *
 * @param included the files that are looked into, unless they are excluded
 * @param notes what is wrong with the file, one sentence each; what is wrong is left out, the rest counts
 */
public record RepositorySettings(
        AllowedPaths included, AllowedPaths excluded, ReviewLimits limits, List<String> notes) {
    public static final String FILE = ".github/mergewright.yml";
    private static final int LONGEST = 64 << 10;
    private static final AllowedPaths NONE = AllowedPaths.matching(List.of());
    private static final Set<String> KEYS =
            Set.of("include", "exclude", "severity", "max-comments", "max-nits", "checks-off", "checks-on");

    public RepositorySettings {
        notes = List.copyOf(notes);
    }

    /** Whether the file at {@code path} is looked into. */
    public boolean reviews(String path) {
        return RepositoryPath.problem(path).isPresent() || matches(new RepositoryPath(path));
    }

    private boolean matches(RepositoryPath path) {
        return included.allow(path) && !excluded.allow(path);
    }

    /** What holds where a repository says nothing. */
    public static RepositorySettings usual() {
        return new RepositorySettings(AllowedPaths.all(), NONE, ReviewLimits.usual(), List.of());
    }

    /** The settings in {@code base}. */
    public static RepositorySettings in(Sources base) {
        Optional<FileText> file = base.at(new RepositoryPath(FILE)).flatMap(FileText::of);
        if (file.isEmpty()) {
            return usual();
        }
        if (file.get().text().length() > LONGEST) {
            return without(FILE + " is too long and does not count");
        }
        try {
            Object read =
                    new Yaml(new SafeConstructor(options())).load(file.get().text());
            return read == null
                    ? usual()
                    : read instanceof Map<?, ?> map && map.get("review") instanceof Map<?, ?> review
                            ? new Reading(review).settings()
                            : without(FILE + " has no 'review' with keys below it and does not count");
        } catch (YAMLException e) {
            return without(FILE + " is no YAML and does not count: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(5);
        options.setNestingDepthLimit(10);
        return options;
    }

    private static RepositorySettings without(String note) {
        return new RepositorySettings(AllowedPaths.all(), NONE, ReviewLimits.usual(), List.of(note));
    }

    /** One reading of the keys, which collects what is wrong with them. */
    private static final class Reading {
        private final Map<?, ?> given;
        private final List<String> notes = new ArrayList<>();

        Reading(Map<?, ?> given) {
            this.given = given;
        }

        RepositorySettings settings() {
            given.keySet().stream()
                    .map(String::valueOf)
                    .filter(key -> !KEYS.contains(key))
                    .forEach(key -> notes.add("%s: review.%s is not known".formatted(FILE, key)));
            var usual = ReviewLimits.usual();
            var limits = new ReviewLimits(
                    number("max-comments", usual.comments()),
                    number("max-nits", usual.nits()),
                    severity(usual.least()),
                    new HashSet<>(texts("checks-off")),
                    new HashSet<>(texts("checks-on")));
            AllowedPaths included =
                    given.get("include") == null ? AllowedPaths.all() : AllowedPaths.matching(texts("include"));
            return new RepositorySettings(included, AllowedPaths.matching(texts("exclude")), limits, notes);
        }

        private int number(String key, int usual) {
            Object value = given.get(key);
            if (value == null) {
                return usual;
            }
            if (value instanceof Integer number && number >= 0 && number <= 100) {
                return number;
            }
            notes.add("%s: review.%s is no whole number from 0 to 100".formatted(FILE, key));
            return usual;
        }

        private Severity severity(Severity usual) {
            Object value = given.get("severity");
            if (value == null) {
                return usual;
            }
            try {
                return Severity.valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                notes.add(FILE + ": review.severity is none of error, warning, info");
                return usual;
            }
        }

        private List<String> texts(String key) {
            Object value = given.get(key);
            if (value == null) {
                return List.of();
            }
            if (value instanceof List<?> list) {
                return list.stream().map(String::valueOf).toList();
            }
            notes.add("%s: review.%s is no list".formatted(FILE, key));
            return List.of();
        }
    }
}
