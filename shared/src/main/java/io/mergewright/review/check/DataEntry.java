package io.mergewright.review.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /** Empty when there is no such key. */
    Map<String, String> map(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        if (values.get(key) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> map.put(String.valueOf(name), String.valueOf(value)));
        }
        return map;
    }
}
