package io.mergewright.cli;

import io.mergewright.log.PlainText;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line on standard error what went wrong; the trace only for those who ask. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Main main;

    ErrorLines(Main main) {
        this.main = main;
    }

    /** Prints {@code mergewright: problem}. */
    static void print(PrintWriter err, String problem) {
        err.println("mergewright: " + PlainText.of(problem));
        err.flush();
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        var command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command.getErr(), firstLine(e) + " (see '" + name + " --help')");
        trace(e, command);
        return ExitCode.WRONG_USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        trace(e, command);
        if (e instanceof CommandException known) {
            print(command.getErr(), firstLine(known));
            return known.exitCode();
        }
        return unexpected(e, command);
    }

    /** A fault of ours, or of the machine. */
    int unexpected(Throwable e, CommandLine command) {
        String hint = main.verbose() ? "" : " (--verbose shows where)";
        print(command.getErr(), "internal error: " + e.getClass().getSimpleName() + ": " + firstLine(e) + hint);
        return ExitCode.INTERNAL_ERROR;
    }

    private void trace(Exception e, CommandLine command) {
        if (main.verbose()) {
            e.printStackTrace(command.getErr());
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
