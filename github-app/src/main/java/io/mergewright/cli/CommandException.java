package io.mergewright.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with an exit code and one line on standard error. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandException(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Something that the user gave cannot be used; {@code problem} names it. */
    static CommandException unusable(String problem, @Nullable Throwable cause) {
        return new CommandException(ExitCode.WRONG_USAGE, problem, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
