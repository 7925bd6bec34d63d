package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.diagnose.report.JsonReport;
import io.mergewright.diagnose.report.MarkdownReport;
import io.mergewright.diagnose.report.Report;
import io.mergewright.diagnose.report.SarifReport;
import io.mergewright.diagnose.report.TextReport;
import io.mergewright.diagnose.suspect.Change;
import io.mergewright.diagnose.suspect.SuspectSearch;
import io.mergewright.log.Baseline;
import io.mergewright.log.LogException;
import io.mergewright.log.LogLine;
import io.mergewright.log.LogSource;
import io.mergewright.log.LogWindow;
import io.mergewright.runtime.ProgramVersion;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads build logs and prints what failed. */
@Command(
        name = "diagnose",
        description = "Reads build logs and says what failed, with the lines that prove it.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every log was read, whatever it says",
            "1:with --exit-code: a log shows a failed build",
            "2:wrong usage, or an unusable rule file, baseline, change, repository or configuration",
            "3:a log could not be read; the others are diagnosed",
            "4:an error inside mergewright, or its output could not be written"
        })
final class DiagnoseCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "LOG",
            description = "Build log: text, gzip, or a zip of step logs from GitHub; - is standard input.")
    private List<String> logs;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Log of the last green build of the same job; what it also says is noise.")
    private @Nullable Path baseline;

    @Mixin
    private final ChangeOptions changed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Mixin
    private final Rules rules;

    @Mixin
    private final ConfigOptions config;

    @Option(
            names = "--max-lines",
            paramLabel = "N",
            description = "Quote at most N lines of a log in text and Markdown (default: ${DEFAULT-VALUE}).")
    private int maxLines = 40;

    @Option(names = "--exit-code", description = "Exit with 1 when a log shows a failed build.")
    private boolean exitCode;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Colour colour = Colour.AUTO;

    @Option(names = "--no-model", description = "Work by rules alone, whatever models are configured.")
    private boolean noModel;

    @Option(
            names = "--workflow",
            paramLabel = "NAME",
            description = "The repository or job that pays for models (default: ${DEFAULT-VALUE}).")
    private String workflow = "local";

    private boolean unreadable;

    private List<Change> changes = List.of();

    private @Nullable Diagnoser diagnoser;

    DiagnoseCommand(Terminal terminal, Rules rules, ConfigOptions config) {
        this.terminal = terminal;
        this.rules = rules;
        this.config = config;
        this.changed = new ChangeOptions(terminal);
    }

    @Override
    public Integer call() {
        if (maxLines < 1) {
            throw new ParameterException(spec.commandLine(), "--max-lines must be at least 1");
        }
        changed.problem().ifPresent(this::refuse);
        if (changed.readsStandardInput() && logs.contains("-")) {
            refuse("standard input is either a log or the change");
        }
        var configuration = config.ifAny(err());
        configuration.map(all -> all.diagnose().rules()).ifPresent(rules::useUnlessGiven);
        if (rules.hasOwn()) {
            // What is wrong with a rule file is said before a long log is read; otherwise rules load beside reading.
            diagnoser();
        }
        var known = known();
        changes = changed.read(err());
        List<Report> reports = new ArrayList<>();
        try (var diagnosing = Diagnosing.of(
                this::diagnoser,
                noModel ? configuration.map(Configuration::withoutModels) : configuration,
                workflow,
                err())) {
            for (String log : logs) {
                diagnose(new LogFile(log, terminal, err()), known, diagnosing, reports);
            }
        }
        if (format == Format.JSON || format == Format.SARIF) {
            print(format == Format.JSON ? JsonReport.of(reports) : SarifReport.of(reports, ProgramVersion.number()));
        }
        return exitCode(reports);
    }

    private void refuse(String problem) {
        throw new ParameterException(spec.commandLine(), problem);
    }

    private Diagnoser diagnoser() {
        var ready = diagnoser;
        if (ready == null) {
            ready = new Diagnoser(rules.book());
            diagnoser = ready;
        }
        return ready;
    }

    private void diagnose(LogFile log, Predicate<LogLine> known, Diagnosing diagnosing, List<Report> reports) {
        try {
            var window = log.read();
            var diagnosis = diagnosing.of(window, known);
            var report =
                    suspecting(new Report(log.name(), window.totalLines(), window.totalBytes(), diagnosis), window);
            printNow(report, reports.isEmpty());
            reports.add(report);
        } catch (LogException e) {
            unreadable = true;
            ErrorLines.print(err(), String.valueOf(e.getMessage()));
        }
    }

    private Report suspecting(Report report, LogWindow window) {
        return changes.isEmpty() ? report : report.with(new SuspectSearch().among(changes, report.diagnosis(), window));
    }

    /** Text and Markdown need not wait for the next log. */
    private void printNow(Report report, boolean first) {
        if (format == Format.TEXT) {
            print((first ? "" : "\n") + TextReport.of(report, maxLines, colour.on(terminal)));
        } else if (format == Format.MARKDOWN) {
            print((first ? "" : "\n") + MarkdownReport.of(report, maxLines));
        }
    }

    private Predicate<LogLine> known() {
        if (baseline == null) {
            return line -> false;
        }
        try {
            return Baseline.of(LogSource.of(baseline))::knows;
        } catch (LogException e) {
            throw CommandException.unusable("baseline " + e.getMessage(), e);
        }
    }

    private int exitCode(List<Report> reports) {
        if (unreadable) {
            return ExitCode.UNREADABLE_LOG;
        }
        boolean failed = reports.stream().anyMatch(report -> report.diagnosis().failed());
        return exitCode && failed ? ExitCode.BUILD_FAILED : ExitCode.DONE;
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
