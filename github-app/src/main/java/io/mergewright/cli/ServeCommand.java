package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.quarkus.runtime.Quarkus;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server. The command line only checks what is configured; the server reads its arguments once more. */
@Command(name = "serve", description = "Run the server: reviews pull requests as a GitHub App.")
public final class ServeCommand implements Callable<Integer> {
    private static final String NAME = "serve";

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    private final Rules rules;

    ServeCommand(Rules rules, ConfigOptions config) {
        this.rules = rules;
        this.config = config;
    }

    /** What the server is to be. */
    public record Served(Configuration configuration, Diagnoser diagnoser) {}

    static boolean isAsked(String[] args) {
        return args.length > 0 && args[0].equals(NAME);
    }

    /** What {@code arguments}, which the command line has found good, ask for. */
    public static Served parsed(String... arguments) {
        var command = new ServeCommand(Rules.loading(), new ConfigOptions(Terminal.ofProcess()));
        var silent = new PrintWriter(PrintWriter.nullWriter());
        new CommandLine(new Main()).addSubcommand(command).parseArgs(arguments);
        return new Served(command.config.configuration(silent), new Diagnoser(command.rules.book()));
    }

    @Override
    public Integer call() {
        var server = config.configuration(spec.commandLine().getErr()).server();
        LibraryGit.readOnly();
        System.setProperty("quarkus.http.host", server.host());
        System.setProperty("quarkus.http.port", Integer.toString(server.port()));
        List<String> arguments = spec.parent().commandLine().getParseResult().originalArgs();
        Quarkus.run(arguments.toArray(new String[0]));
        return ExitCode.DONE;
    }
}
