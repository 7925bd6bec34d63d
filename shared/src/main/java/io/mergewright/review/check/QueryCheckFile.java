package io.mergewright.review.check;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.QueryCheck.Example;
import io.mergewright.review.check.QueryCheck.Fix;
import io.mergewright.review.syntax.Grammar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the checks that ship with this package; the head of {@code correctness.yml} describes the format. */
final class QueryCheckFile {
    private static final List<String> NAMES = List.of(
            "correctness.yml",
            "values.yml",
            "errors.yml",
            "concurrency.yml",
            "memory.yml",
            "tests.yml",
            "leftovers.yml",
            "security.yml",
            "infrastructure.yml");
    private static final Set<String> KEYS =
            Set.of("id", "tier", "severity", "category", "title", "message", "in", "queries", "fix", "found", "quiet");

    private QueryCheckFile() {}

    static List<QueryCheck> load() {
        List<QueryCheck> checks = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = Objects.requireNonNull(QueryCheckFile.class.getResourceAsStream(name), name)) {
                List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
                entries.forEach(entry -> checks.add(check(entry)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
        return checks;
    }

    private static QueryCheck check(Map<String, Object> entry) {
        String id = text(entry, "id");
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalArgumentException("check %s has keys %s".formatted(id, entry.keySet()));
        }
        var info = new CheckInfo(
                id,
                Tier.valueOf(text(entry, "tier").toUpperCase(Locale.ROOT).replace('-', '_')),
                Severity.valueOf(text(entry, "severity").toUpperCase(Locale.ROOT)),
                text(entry, "category"),
                text(entry, "title"));
        List<Example> examples = new ArrayList<>();
        examples(entry, "found", true, examples);
        examples(entry, "quiet", false, examples);
        return new QueryCheck(info, text(entry, "message"), roles(entry), queries(entry), fix(entry), examples);
    }

    /** Languages are written side by side where the same query serves them. */
    private static Map<Grammar, String> queries(Map<String, Object> entry) {
        Map<Grammar, String> queries = new EnumMap<>(Grammar.class);
        map(entry, "queries").forEach((languages, query) -> {
            for (String language : languages.split(" ", -1)) {
                queries.put(Grammar.labelled(language), query);
            }
        });
        return queries;
    }

    private static void examples(Map<String, Object> entry, String key, boolean found, List<Example> examples) {
        if (entry.get(key) instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    map.forEach((language, code) -> examples.add(
                            new Example(Grammar.labelled(String.valueOf(language)), found, String.valueOf(code))));
                }
            }
        }
    }

    private static Set<PathRole> roles(Map<String, Object> entry) {
        Set<PathRole> roles = EnumSet.noneOf(PathRole.class);
        for (String role : String.valueOf(entry.getOrDefault("in", "main test example build"))
                .split(" ", -1)) {
            roles.add(PathRole.labelled(role));
        }
        return roles;
    }

    private static Optional<Fix> fix(Map<String, Object> entry) {
        if (!entry.containsKey("fix")) {
            return Optional.empty();
        }
        Map<String, String> fix = map(entry, "fix");
        return Optional.of(
                new Fix(Objects.requireNonNull(fix.get("at"), "at"), Objects.requireNonNull(fix.get("with"), "with")));
    }

    private static Map<String, String> map(Map<String, Object> entry, String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (entry.get(key) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> map.put(String.valueOf(name), String.valueOf(value)));
        }
        return map;
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("check %s has no '%s'".formatted(entry.get("id"), key));
        }
        return String.valueOf(value).strip();
    }
}
