package io.mergewright.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: it only prints its usage or version; the work is done by its subcommands. */
@QuarkusMain
@Command(
        name = "mergewright",
        description = "Diagnoses failed builds, with evidence for every claim.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        addMethodSubcommands = false,
        versionProvider = Version.class)
public final class Main implements Runnable {
    private static final List<String> COMMANDS = List.of(
            "diagnose",
            "fix",
            "review",
            "checks",
            "eval",
            "eval-fixes",
            "rules",
            "fixers",
            "config",
            "doctor",
            "trace",
            "replay",
            "spend",
            "serve",
            "demo",
            "deliveries",
            "suggestions",
            "stats",
            "calibration");

    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of an error as well.")
    private boolean verbose;

    public static void main(String[] args) {
        boolean serves = ServeCommand.isAsked(args) || DemoCommand.isAsked(args);
        if (serves) {
            // Before anything logs: the server has a log manager of its own.
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
        var out = utf8(FileDescriptor.out);
        var rules = asksFor("diagnose", args) || serves ? Rules.loading() : Rules.later();
        var err = utf8(FileDescriptor.err);
        int exitCode = run(args, Terminal.ofProcess(), rules, out, err);
        System.exit(finish(exitCode, out, err));
    }

    /** The exit code, once all output is written: a full disk must not pass for a diagnosis. */
    static int finish(int exitCode, PrintWriter out, PrintWriter err) {
        if (!out.checkError()) {
            return exitCode;
        }
        ErrorLines.print(err, "standard output: cannot be written");
        return ExitCode.INTERNAL_ERROR;
    }

    /** Runs the command line on the given terminal and tells its exit code. */
    static int run(String[] args, Terminal terminal, Rules rules, PrintWriter out, PrintWriter err) {
        var main = new Main();
        var errors = new ErrorLines(main);
        var command = new CommandLine(main);
        addSubcommands(command, terminal, rules, args);
        command.setOut(out)
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

    /** Sets up only what is asked for: reading the annotations of a command takes longer than diagnosing a small log. */
    private static void addSubcommands(CommandLine command, Terminal terminal, Rules rules, String[] args) {
        boolean all = COMMANDS.stream().noneMatch(name -> asksFor(name, args));
        var config = new ConfigOptions(terminal);
        if (all || asksFor("diagnose", args)) {
            command.addSubcommand(new DiagnoseCommand(terminal, rules, config));
        }
        if (all || asksFor("fix", args)) {
            command.addSubcommand(new FixCommand(terminal, rules, config));
        }
        if (all || asksFor("review", args)) {
            command.addSubcommand(new ReviewCommand(rules, config));
        }
        if (all || asksFor("checks", args)) {
            command.addSubcommand(new ChecksCommand());
        }
        if (all || asksFor("eval", args)) {
            command.addSubcommand(new EvalCommand(terminal, rules));
        }
        if (all || asksFor("eval-fixes", args)) {
            command.addSubcommand(new EvalFixesCommand(rules, config));
        }
        if (all || asksFor("rules", args)) {
            command.addSubcommand(new RulesCommand(rules));
        }
        if (all || asksFor("fixers", args)) {
            command.addSubcommand(new FixersCommand());
        }
        if (all || asksFor("config", args)) {
            command.addSubcommand(new ConfigCommand(config));
        }
        if (all || asksFor("doctor", args)) {
            command.addSubcommand(new DoctorCommand(config));
        }
        if (all || asksFor("trace", args)) {
            command.addSubcommand(new TraceCommand(config));
        }
        if (all || asksFor("replay", args)) {
            command.addSubcommand(new ReplayCommand(config, rules));
        }
        if (all || asksFor("spend", args)) {
            command.addSubcommand(new SpendCommand(config, Clock.systemUTC()));
        }
        if (all || asksFor("serve", args)) {
            command.addSubcommand(new ServeCommand(rules, config));
        }
        if (all || asksFor("demo", args)) {
            command.addSubcommand(new DemoCommand(rules));
        }
        if (all || asksFor("deliveries", args)) {
            command.addSubcommand(new DeliveriesCommand(config));
        }
        if (all || asksFor("suggestions", args)) {
            command.addSubcommand(new SuggestionsCommand(config, terminal, Clock.systemUTC()));
        }
        if (all || asksFor("stats", args)) {
            command.addSubcommand(new StatsCommand(config, Clock.systemUTC()));
        }
        if (all || asksFor("calibration", args)) {
            command.addSubcommand(new CalibrationCommand(config));
        }
    }

    private static boolean asksFor(String command, String[] args) {
        return args.length > 0 && args[0].equals(command);
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
