package io.mergewright.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What surrounds the process.
 *
 * @param home directory of the user
 * @param directory in which the process runs
 */
public record Environment(Map<String, String> variables, Path home, Path directory) {
    public Environment {
        Objects.requireNonNull(home, "home");
        Objects.requireNonNull(directory, "directory");
        variables = Map.copyOf(variables);
    }

    /** The value of a variable; empty when it is not set or blank. */
    public Optional<String> variable(String name) {
        String value = variables.getOrDefault(name, "");
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /** Where programs keep what they remember, by the XDG Base Directory Specification. */
    Path stateHome() {
        return directory("XDG_STATE_HOME", home.resolve(".local").resolve("state"));
    }

    /** Where programs look for their configuration, by the same specification. */
    Path configHome() {
        return directory("XDG_CONFIG_HOME", home.resolve(".config"));
    }

    /** The specification says to ignore relative paths. */
    private Path directory(String variable, Path usual) {
        try {
            var path = Path.of(variables.getOrDefault(variable, ""));
            return path.isAbsolute() ? path : usual;
        } catch (InvalidPathException e) {
            return usual;
        }
    }

    /** Variables may be secrets. */
    @Override
    public String toString() {
        return "environment of " + directory;
    }
}
