package io.mergewright.repair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One entry of {@code fix-mode-examples.yml}.
 *
 * @param log what tells the fix mode
 * @param files that it is to mend; empty where it takes no names
 */
record FixModeExample(String id, String log, List<String> files) {
    private static final String NAME = "fix-mode-examples.yml";

    static List<FixModeExample> all() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (var in = FixModeExample.class.getResourceAsStream(NAME)) {
            List<Map<String, Object>> entries = yaml.load(Objects.requireNonNull(in, NAME));
            return entries.stream().map(FixModeExample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + NAME, e);
        }
    }

    private static FixModeExample of(Map<String, Object> entry) {
        List<String> files = entry.getOrDefault("files", List.of()) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return new FixModeExample(String.valueOf(entry.get("id")), String.valueOf(entry.get("log")), files);
    }

    Failure failure() {
        Map<String, String> repository = new LinkedHashMap<>();
        files.forEach(file -> repository.put(file, ""));
        return Failures.of(log, repository);
    }

    @Override
    public String toString() {
        return id;
    }
}
