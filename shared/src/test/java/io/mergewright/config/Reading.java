package io.mergewright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One reading of a configuration in a directory of the test. */
final class Reading {
    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();
    private List<String> flags = List.of();

    Reading(Path directory) {
        this.directory = directory;
    }

    Reading file(String text) throws IOException {
        var file = Files.writeString(directory.resolve("mergewright.yml"), text);
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        return this;
    }

    Reading variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Reading flags(String... settings) {
        flags = List.of(settings);
        return this;
    }

    Environment environment() {
        return new Environment(variables, directory.resolve("home"), directory);
    }

    Loading load() {
        return loader().load();
    }

    private SettingsLoader loader() {
        var file = directory.resolve("mergewright.yml");
        return Files.exists(file)
                ? SettingsLoader.withFile(file, environment(), flags)
                : SettingsLoader.of(environment(), flags);
    }

    Configuration configuration() {
        assertThat(load()).isInstanceOf(Loading.Loaded.class);
        return ((Loading.Loaded) load()).configuration();
    }

    List<String> warnings() {
        assertThat(load()).isInstanceOf(Loading.Loaded.class);
        return ((Loading.Loaded) load())
                .warnings().stream().map(Problem::toString).toList();
    }

    List<String> problems() {
        assertThat(load()).isInstanceOf(Loading.Refused.class);
        return ((Loading.Refused) load())
                .problems().stream().map(Problem::toString).toList();
    }

    /** As {@code key=value (source)}. */
    String effective(String key) {
        return configuration().settings().all().stream()
                .filter(value -> value.setting().key().equals(key))
                .map(Effective::toString)
                .findFirst()
                .orElseThrow();
    }
}
