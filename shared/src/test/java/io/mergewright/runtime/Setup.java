package io.mergewright.runtime;

import io.mergewright.config.Configuration;
import io.mergewright.config.Environment;
import io.mergewright.config.Loading;
import io.mergewright.config.SettingsLoader;
import io.mergewright.model.testing.ScriptedModelServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Configurations for benchmarks: all usual settings but those that are given. */
final class Setup {
    private Setup() {}

    /** State in {@code directory}. */
    static Configuration of(Path directory, List<String> flags) {
        var environment = new Environment(Map.of("XDG_STATE_HOME", directory.toString()), directory, directory);
        if (SettingsLoader.of(environment, flags).load() instanceof Loading.Loaded loaded) {
            return loaded.configuration();
        }
        throw new IllegalStateException(flags.toString());
    }

    /** The cheap model is {@code name}, and {@code server} answers for it. */
    static List<String> cheapModel(String name, ScriptedModelServer server) {
        return List.of(
                "model.cheap.provider=openai",
                "model.cheap.url=" + server.url(),
                "model.cheap.name=" + name,
                "model.cheap.key=test");
    }
}
