package io.mergewright.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the configuration file is. */
final class ConfigFile {
    /** Names the file; set but empty, it says that there is none. */
    static final String VARIABLE = "MERGEWRIGHT_CONFIG";

    private static final String IN_DIRECTORY = "mergewright.yml";
    private static final String IN_CONFIG_HOME = "mergewright/config.yml";

    private ConfigFile() {}

    /** A file that was named must exist when it is read; one of the usual places is taken only where it exists. */
    static Optional<Path> find(Environment environment) {
        String named = environment.variables().get(VARIABLE);
        if (named != null) {
            return Optional.of(named).filter(name -> !name.isBlank()).flatMap(ValueTypes.PATH::read);
        }
        return Stream.of(
                        environment.directory().resolve(IN_DIRECTORY),
                        environment.configHome().resolve(IN_CONFIG_HOME))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** How messages call it: short when it stands in the working directory. */
    static String name(Path file, Environment environment) {
        return file.startsWith(environment.directory())
                ? environment.directory().relativize(file).toString()
                : file.toString();
    }
}
