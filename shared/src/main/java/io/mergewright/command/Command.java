package io.mergewright.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A command that is to be run.
 *
 * @param directory in which it runs
 * @param environment variables that it gets besides those that {@link ChildEnvironment} lets through; values may be secret
 */
public record Command(Program program, Path directory, Map<String, String> environment, CommandLimits limits) {
    public Command {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(limits, "limits");
        environment = Map.copyOf(environment);
        if (environment.keySet().stream().anyMatch(name -> name.isEmpty() || name.indexOf('=') >= 0)) {
            throw new IllegalArgumentException("a variable with a name like " + environment.keySet());
        }
    }

    @Override
    public String toString() {
        return program.line();
    }
}
