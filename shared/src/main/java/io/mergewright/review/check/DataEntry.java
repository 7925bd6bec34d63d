package io.mergewright.review.check;

import io.mergewright.review.change.PathRole;
import io.mergewright.review.syntax.Grammar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One entry of a data file of this package. What is wrong with it is an {@link IllegalArgumentException} that names it. */
record DataEntry(Map<String, Object> values) {
    /** The entries of the file {@code name}, in its order. */
    static List<DataEntry> in(String name) {
        try (InputStream in = Objects.requireNonNull(DataEntry.class.getResourceAsStream(name), name)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return entries.stream().map(DataEntry::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    void allowOnly(Set<String> keys) {
        if (!keys.containsAll(values.keySet())) {
            throw new IllegalArgumentException("%s has keys %s".formatted(values.get("id"), values.keySet()));
        }
    }

    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("%s has no '%s'".formatted(values.get("id"), key));
        }
        return String.valueOf(value).strip();
    }

    /** Code by language under {@code key}, whose languages are written side by side where the same serves them; TypeScript serves TSX too. */
    Map<Grammar, String> byLanguage(String key) {
        Map<Grammar, String> byLanguage = new EnumMap<>(Grammar.class);
        map(key).forEach((languages, text) -> {
            for (String language : languages.split(" ", -1)) {
                byLanguage.put(Grammar.labelled(language), text);
            }
        });
        if (byLanguage.containsKey(Grammar.TYPESCRIPT)) {
            byLanguage.putIfAbsent(Grammar.TSX, byLanguage.get(Grammar.TYPESCRIPT));
        }
        return byLanguage;
    }

    /** The roles of files under {@code in}; all when there is no such key. */
    Set<PathRole> roles() {
        Set<PathRole> roles = EnumSet.noneOf(PathRole.class);
        if (!values.containsKey("in")) {
            return EnumSet.allOf(PathRole.class);
        }
        for (String role : text("in").split(" ", -1)) {
            roles.add(PathRole.labelled(role));
        }
        return roles;
    }

    /** Empty when there is no such key. */
    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (values.get(key) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> map.put(String.valueOf(name), String.valueOf(value)));
        }
        return map;
    }
}
