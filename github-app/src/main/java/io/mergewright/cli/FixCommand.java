package io.mergewright.cli;

import io.mergewright.command.CommandLimits;
import io.mergewright.context.Commit;
import io.mergewright.context.git.GitException;
import io.mergewright.context.git.GitRepository;
import io.mergewright.core.AllowedPaths;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.log.LogException;
import io.mergewright.log.LogWindow;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.RepairRequest;
import io.mergewright.runtime.RepairRequest.RepairCommand;
import io.mergewright.runtime.RuntimeSetupException;
import io.mergewright.runtime.SuggestionId;
import io.mergewright.store.StoreException;
import io.mergewright.supervisor.report.RepairJson;
import io.mergewright.supervisor.report.RepairMarkdown;
import io.mergewright.supervisor.report.RepairReport;
import io.mergewright.supervisor.report.RepairText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes patches for a failed build and tries them in a scratch clone of the commit that failed. */
@Command(
        name = "fix",
        description = "Proposes patches for a failed build, and tries them in a copy of the commit that failed.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the log and the repository were looked at, whatever came of it",
            "1:with --apply, --branch or --patch: there is nothing fit for that, or it cannot be written",
            "2:wrong usage, or a repository, commit or configuration that cannot be used",
            "3:the log could not be read",
            "4:an error inside mergewright, or its output could not be written"
        })
final class FixCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LOG",
            description =
                    "Log of the failed build: text, gzip, or a zip of step logs from GitHub; - is standard input.")
    private String log;

    @Option(names = "--repo", paramLabel = "PATH", description = "The git repository (default: here).")
    private Path repository = Path.of("");

    @Option(names = "--commit", paramLabel = "REV", description = "The commit that failed (default: ${DEFAULT-VALUE}).")
    private String commit = "HEAD";

    @Option(names = "--green", paramLabel = "REV", description = "The last commit whose build passed.")
    private @Nullable String green;

    @Option(names = "--since", paramLabel = "N", description = "Or: the failure began within the last N commits.")
    private int since;

    @Option(
            names = "--verify",
            paramLabel = "COMMAND",
            description =
                    "The build command. It runs in a copy of the commit, without and with a patch; it and the tools"
                            + " that fix what they complain about run as you, with your rights.")
    private @Nullable String verify;

    @Option(
            names = "--verify-timeout",
            paramLabel = "SECONDS",
            description = "The longest that one run may take (default: ${DEFAULT-VALUE}).")
    private int verifyTimeout = 1800;

    @Option(names = "--no-baseline", description = "Do not run the command without a patch first.")
    private boolean noBaseline;

    @Option(names = "--no-tools", description = "Do not run tools, such as formatters, to make patches.")
    private boolean noTools;

    @Option(
            names = "--allow",
            paramLabel = "GLOB",
            description = "Files that a patch may touch; repeatable (default: all).")
    private List<String> allow = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of TEXT, JSON, MARKDOWN (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Mixin
    private final FixTarget target;

    @Mixin
    private final Rules rules;

    @Mixin
    private final ConfigOptions config;

    @Option(names = "--no-model", description = "Work by rules alone, whatever models are configured.")
    private boolean noModel;

    @Option(
            names = "--workflow",
            paramLabel = "NAME",
            description = "The repository or job, for budgets and statistics (default: ${DEFAULT-VALUE}).")
    private String workflow = "local";

    FixCommand(Terminal terminal, Rules rules, ConfigOptions config) {
        this.terminal = terminal;
        this.rules = rules;
        this.config = config;
        this.target = new FixTarget(Clock.systemUTC());
    }

    @Override
    public Integer call() {
        checkOptions();
        var configuration = config.configuration(err());
        LibraryLogs.quiet();
        Optional.ofNullable(configuration.diagnose().rules()).ifPresent(rules::useUnlessGiven);
        try (var opened = GitRepository.open(repository);
                var runtime = AgentRuntime.open(
                        noModel ? configuration.withoutModels() : configuration,
                        new Diagnoser(rules.book()),
                        Clock.systemUTC())) {
            var window = new LogFile(log, terminal, err()).read();
            var outcome = runtime.repair(request(opened, window));
            var report = RepairReport.of(
                    outcome,
                    candidate -> SuggestionId.of(outcome.handling(), candidate),
                    opened.sources(outcome.state().failure().commit()));
            report.notes().forEach(note -> ErrorLines.print(err(), "note: " + note));
            print(written(report));
            return target.write(outcome, opened, runtime, err());
        } catch (GitException | StoreException | RuntimeSetupException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        } catch (LogException e) {
            ErrorLines.print(err(), String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE_LOG;
        }
    }

    private void checkOptions() {
        if (format == Format.SARIF) {
            throw new ParameterException(spec.commandLine(), "--format SARIF has no place for patches");
        }
        if (verifyTimeout < 1 || since < 0) {
            throw new ParameterException(spec.commandLine(), "--verify-timeout and --since must be at least 1");
        }
        if (green != null && since > 0) {
            throw new ParameterException(spec.commandLine(), "--green and --since exclude each other");
        }
    }

    private RepairRequest request(GitRepository opened, LogWindow window) {
        String id = opened.resolve(commit);
        return new RepairRequest(
                opened,
                id,
                window,
                changes(opened, id),
                allow.isEmpty() ? AllowedPaths.all() : AllowedPaths.matching(allow),
                Optional.ofNullable(verify).map(this::command),
                workflow);
    }

    private List<Commit> changes(GitRepository opened, String id) {
        if (green == null && since == 0) {
            return List.of();
        }
        var history = green == null ? opened.lastCommits(id, since) : opened.changes(opened.resolve(green), id);
        history.notes().forEach(note -> ErrorLines.print(err(), "note: " + note));
        return history.commits();
    }

    private RepairCommand command(String line) {
        if (line.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--verify needs a command");
        }
        var limits = CommandLimits.defaults().withTime(Duration.ofSeconds(verifyTimeout));
        return new RepairCommand(line, limits, !noBaseline, !noTools);
    }

    private String written(RepairReport report) {
        return switch (format) {
            case JSON -> RepairJson.of(report);
            case MARKDOWN -> RepairMarkdown.of(report);
            default -> RepairText.of(report);
        };
    }

    private void print(String text) {
        var out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
