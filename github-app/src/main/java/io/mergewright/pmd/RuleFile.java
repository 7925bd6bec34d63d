package io.mergewright.pmd;

import io.mergewright.pmd.PmdRule.Manner;
import io.mergewright.review.change.PathRole;
import io.mergewright.review.check.CheckInfo;
import io.mergewright.review.check.Severity;
import io.mergewright.review.check.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code rules.yml}, whose head describes it. What is wrong with it is an {@link IllegalArgumentException} that names the entry. */
final class RuleFile {
    private static final String NAME = "rules.yml";
    private static final Set<String> KEYS = Set.of(
            "rule",
            "id",
            "tier",
            "severity",
            "category",
            "title",
            "message",
            "in",
            "only",
            "yields-to",
            "unchanged",
            "once",
            "properties");

    private RuleFile() {}

    static List<PmdRule> load() {
        try (InputStream in = Objects.requireNonNull(RuleFile.class.getResourceAsStream(NAME), NAME)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return entries.stream().map(RuleFile::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    private static PmdRule rule(Map<String, Object> entry) {
        if (!KEYS.containsAll(entry.keySet())) {
            throw new IllegalArgumentException("%s has keys %s".formatted(entry.get("id"), entry.keySet()));
        }
        String rule = text(entry, "rule");
        int slash = rule.indexOf('/');
        return new PmdRule(
                rule.substring(0, Math.max(0, slash)),
                rule.substring(slash + 1),
                info(entry),
                text(entry, "message"),
                words(entry, "yields-to").collect(Collectors.toUnmodifiableSet()),
                manner(entry),
                properties(entry.get("properties")));
    }

    private static Manner manner(Map<String, Object> entry) {
        return new Manner(
                roles(entry),
                entry.containsKey("only") ? constant(Doubt.class, text(entry, "only")) : Doubt.NONE,
                Boolean.TRUE.equals(entry.get("unchanged")),
                Boolean.TRUE.equals(entry.get("once")));
    }

    private static CheckInfo info(Map<String, Object> entry) {
        return new CheckInfo(
                text(entry, "id"),
                constant(Tier.class, text(entry, "tier")),
                constant(Severity.class, text(entry, "severity")),
                text(entry, "category"),
                text(entry, "title"));
    }

    private static Set<PathRole> roles(Map<String, Object> entry) {
        return entry.containsKey("in")
                ? words(entry, "in").map(PathRole::labelled).collect(Collectors.toUnmodifiableSet())
                : Set.of(PathRole.values());
    }

    private static Map<String, String> properties(@Nullable Object given) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> properties.put(String.valueOf(name), String.valueOf(value)));
        }
        return properties;
    }

    private static Stream<String> words(Map<String, Object> entry, String key) {
        return entry.containsKey(key) ? Stream.of(text(entry, key).split(" +", -1)) : Stream.empty();
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s has no '%s'".formatted(entry.get("id"), key));
        }
        return String.valueOf(value).strip();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
