package io.mergewright.command;

/** Port: runs commands. */
@FunctionalInterface
public interface CommandRunner {
    /** Runs {@code command} to its end or to a limit. When this returns, nothing that it started runs any more. */
    CommandResult run(Command command);
}
