package io.mergewright.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the configuration. Flags count more than variables of ours, those more than the file, the file more than variables that other
 * programs read as well, and those more than defaults.
 */
public final class SettingsLoader {
    private final Environment environment;
    private final @Nullable Path file;
    private final List<String> flags;

    private SettingsLoader(Environment environment, @Nullable Path file, List<String> flags) {
        this.environment = environment;
        this.file = file;
        this.flags = List.copyOf(flags);
    }

    /**
     * Reads {@code file} and looks nowhere else.
     *
     * @param flags of the form {@code key=value}
     */
    public static SettingsLoader withFile(Path file, Environment environment, List<String> flags) {
        return new SettingsLoader(environment, file, flags);
    }

    /** Looks for the file in the usual places. */
    public static SettingsLoader of(Environment environment, List<String> flags) {
        return new SettingsLoader(environment, ConfigFile.find(environment).orElse(null), flags);
    }

    /** Whether anybody configured anything. Costs next to nothing, so that commands without configuration start fast. */
    public boolean hasWork() {
        return file != null || !flags.isEmpty() || hasVariable();
    }

    private boolean hasVariable() {
        for (String name : environment.variables().keySet()) {
            if (Setting.isOurs(name) && !name.equals(ConfigFile.VARIABLE)) {
                return true;
            }
        }
        return false;
    }

    /** The file that counts; empty when there is none. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** Reads everything and reports all problems at once. */
    public Loading load() {
        List<Problem> problems = new ArrayList<>();
        var settings = settings(problems);
        if (problems.stream().noneMatch(Problem::fatal)) {
            problems.addAll(Consistency.problems(settings));
            problems.addAll(OpenSecrets.warnings(settings, file));
        }
        return problems.stream().anyMatch(Problem::fatal)
                ? new Loading.Refused(problems)
                : new Loading.Loaded(Configuration.of(settings), problems);
    }

    private Settings settings(List<Problem> problems) {
        var layers = new Layers(environment, problems);
        var resolution = new Resolution(environment, problems);
        Map<String, Given> winners = new LinkedHashMap<>();
        put(layers.usual(), winners);
        file().ifPresent(path -> put(layers.file(path), winners));
        put(layers.variables(), winners);
        putFlags(layers.flags(flags), winners);
        Map<String, Effective> values = new LinkedHashMap<>();
        for (Setting<?> setting : AllSettings.LIST) {
            var winner = winners.get(setting.key());
            values.put(setting.key(), winner == null ? resolution.fallback(setting) : resolution.of(winner));
        }
        return new Settings(values);
    }

    /** An empty text sets nothing. */
    private static void put(Layer layer, Map<String, Given> winners) {
        layer.given().stream()
                .filter(given -> !given.entry().text().isBlank())
                .forEach(given -> winners.put(given.setting().key(), given));
    }

    /** An empty text goes back to the default, whatever the file says. */
    private static void putFlags(Layer flags, Map<String, Given> winners) {
        flags.given().forEach(given -> winners.remove(given.setting().key()));
        put(flags, winners);
    }
}
