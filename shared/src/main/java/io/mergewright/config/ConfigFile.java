package io.mergewright.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the configuration file is. */
final class ConfigFile {
    /** Names the file; set but empty, it says that there is none. */
    static final String VARIABLE = "MERGEWRIGHT_CONFIG";

    private static final String IN_DIRECTORY = "mergewright.yml";
    private static final String IN_CONFIG_HOME = "mergewright/config.yml";

    private ConfigFile() {}

    /**
     * A file that was named must exist when it is read; one of the usual places is taken only where it exists. Every command asks this,
     * so it is written to start fast.
     */
    static Optional<Path> find(Environment environment) {
        String named = environment.variables().get(VARIABLE);
        if (named != null) {
            return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
        }
        for (var file : List.of(
                environment.directory().resolve(IN_DIRECTORY),
                environment.configHome().resolve(IN_CONFIG_HOME))) {
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /** How messages call it: short when it stands in the working directory. */
    static String name(Path file, Environment environment) {
        return file.startsWith(environment.directory())
                ? environment.directory().relativize(file).toString()
                : file.toString();
    }
}
