package io.mergewright.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the configuration file is. */
final class ConfigFile {
    /** Names the file; set but empty, it says that there is none. */
    static final String VARIABLE = "MERGEWRIGHT_CONFIG";

    private static final String IN_CONFIG_HOME = "mergewright/config.yml";

    private ConfigFile() {}

    /**
     * A file that was named must exist when it is read; the usual one is taken only where it exists. The working directory is no place to
     * look in: in CI it holds the code of others, and whoever writes this file decides where logs and keys are sent.
     */
    static Optional<Path> find(Environment environment) {
        String named = environment.variables().get(VARIABLE);
        if (named != null) {
            return named.isBlank() ? Optional.empty() : Optional.of(Path.of(named));
        }
        Path usual = environment.configHome().resolve(IN_CONFIG_HOME);
        return Files.isRegularFile(usual) ? Optional.of(usual) : Optional.empty();
    }

    /** How messages call it: short when it stands in the working directory. */
    static String name(Path file, Environment environment) {
        return file.startsWith(environment.directory())
                ? environment.directory().relativize(file).toString()
                : file.toString();
    }
}
