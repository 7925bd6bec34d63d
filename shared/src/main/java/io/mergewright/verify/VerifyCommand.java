package io.mergewright.verify;

import io.mergewright.command.CommandLimits;
import io.mergewright.command.Program;
import java.util.Map;
import java.util.Objects;

/**
 * The command that tells whether a fix works. It runs in the root of a fresh checkout and must install what it needs.
 *
 * @param environment variables that it gets besides the usual ones
 * @param withBaseline whether it is run without any patch first; without that run a patch can look like a fix of what the command
 *     never checked
 */
public record VerifyCommand(
        Program program, Map<String, String> environment, CommandLimits limits, boolean withBaseline) {
    public VerifyCommand {
        Objects.requireNonNull(program, "program");
        Objects.requireNonNull(limits, "limits");
        environment = Map.copyOf(environment);
    }

    /** Values of variables may be secret. */
    @Override
    public String toString() {
        return program.line();
    }
}
