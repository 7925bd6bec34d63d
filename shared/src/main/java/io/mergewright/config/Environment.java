package io.mergewright.config;

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
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Where programs keep what they remember, by the XDG Base Directory Specification. */
    Path stateHome() {
        return absolute("XDG_STATE_HOME").orElseGet(() -> home.resolve(".local").resolve("state"));
    }

    /** Where programs look for their configuration, by the same specification. */
    Path configHome() {
        return absolute("XDG_CONFIG_HOME").orElseGet(() -> home.resolve(".config"));
    }

    /** The specification says to ignore relative paths. */
    private Optional<Path> absolute(String variable) {
        return variable(variable).flatMap(ValueTypes.PATH::read).filter(Path::isAbsolute);
    }

    /** Variables may be secrets. */
    @Override
    public String toString() {
        return "environment of " + directory;
    }
}
