package io.mergewright.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: it only prints its usage or version; the work is done by its subcommands. */
@Command(
        name = "mergewright",
        description = "Diagnoses failed builds, with evidence for every claim.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class)
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of an error as well.")
    private boolean verbose;

    public static void main(String[] args) {
        var out = utf8(FileDescriptor.out);
        int exitCode = run(args, Terminal.ofProcess(), out, utf8(FileDescriptor.err));
        out.flush();
        System.exit(exitCode);
    }

    /** Runs the command line on the given terminal and tells its exit code. */
    static int run(String[] args, Terminal terminal, PrintWriter out, PrintWriter err) {
        var main = new Main();
        var errors = new ErrorLines(main);
        var command = new CommandLine(main)
                .addSubcommand(new DiagnoseCommand(terminal))
                .addSubcommand(new EvalCommand(terminal))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
        try {
            return command.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return errors.unexpected(e, command);
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    boolean verbose() {
        return verbose;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
