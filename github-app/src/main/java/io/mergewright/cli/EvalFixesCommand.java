package io.mergewright.cli;

import io.mergewright.command.CommandLimits;
import io.mergewright.context.git.GitException;
import io.mergewright.core.Proportion;
import io.mergewright.diagnose.Diagnoser;
import io.mergewright.log.LogException;
import io.mergewright.log.PlainText;
import io.mergewright.quality.DataSetException;
import io.mergewright.quality.FixCase;
import io.mergewright.quality.FixCases;
import io.mergewright.quality.FixScore;
import io.mergewright.quality.FixVerdict;
import io.mergewright.runtime.AgentRuntime;
import io.mergewright.runtime.RuntimeSetupException;
import io.mergewright.store.StoreException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Repairs failed builds of which the right fix is known, and prints how often the patches are right. */
@Command(
        name = "eval-fixes",
        description =
                "Repairs failed builds of which is known what mends them, and prints how often the patches are right.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case was tried, and no wrong patch would be published",
            "1:a patch would be published that is wrong",
            "2:wrong usage, or unusable cases, rule file or configuration",
            "3:a case could not be tried; it counts as one without a patch",
            "4:an error inside mergewright"
        })
final class EvalFixesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASES", description = "File with a case on each line.")
    private Path file;

    @Option(
            names = "--verify-timeout",
            paramLabel = "SECONDS",
            description = "The longest that one run of a command may take (default: ${DEFAULT-VALUE}).")
    private int verifyTimeout = 300;

    @Option(names = "--only", paramLabel = "GROUP", description = "Only the cases of this group.")
    private @Nullable String only;

    @Option(names = "--no-model", description = "Work by rules alone, whatever models are configured.")
    private boolean noModel;

    @Mixin
    private final Rules rules;

    @Mixin
    private final ConfigOptions config;

    EvalFixesCommand(Rules rules, ConfigOptions config) {
        this.rules = rules;
        this.config = config;
    }

    @Override
    public Integer call() {
        if (verifyTimeout < 1) {
            throw new ParameterException(spec.commandLine(), "--verify-timeout must be at least 1");
        }
        List<FixCase> cases = cases();
        var configuration = config.configuration(err()).withoutLedger();
        LibraryLogs.quiet();
        Optional.ofNullable(configuration.diagnose().rules()).ifPresent(rules::useUnlessGiven);
        try (var runtime = AgentRuntime.open(
                noModel ? configuration.withoutModels() : configuration,
                new Diagnoser(rules.book()),
                Clock.systemUTC())) {
            return run(cases, runtime);
        } catch (StoreException | RuntimeSetupException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private List<FixCase> cases() {
        try {
            return FixCases.read(file).stream()
                    .filter(one -> only == null || one.group().equals(only))
                    .toList();
        } catch (DataSetException e) {
            throw CommandException.unusable(String.valueOf(e.getMessage()), e);
        }
    }

    private int run(List<FixCase> cases, AgentRuntime runtime) {
        var limits = CommandLimits.defaults().withTime(Duration.ofSeconds(verifyTimeout));
        var trial = new FixTrial(runtime, limits);
        List<FixVerdict> verdicts = new ArrayList<>();
        boolean allTried = true;
        for (FixCase one : cases) {
            FixVerdict verdict;
            try {
                verdict = trial.of(one);
            } catch (GitException | LogException e) {
                ErrorLines.print(err(), one.id() + ": " + e.getMessage());
                verdict = FixVerdict.nothing(one);
                allTried = false;
            }
            verdicts.add(verdict);
            out().println(row(verdict));
            out().flush();
        }
        print(verdicts);
        if (verdicts.stream().anyMatch(FixVerdict::isWronglyPublished)) {
            return ExitCode.BUILD_FAILED;
        }
        return allTried ? ExitCode.DONE : ExitCode.UNREADABLE_LOG;
    }

    private static String row(FixVerdict verdict) {
        String what = !verdict.proposed()
                ? "-"
                : "%s%s: %s"
                        .formatted(
                                verdict.published() ? "publish" : "ask-human",
                                verdict.proven() ? ", proven" : "",
                                verdict.right() ? "right" : "wrong");
        return String.format(
                Locale.ROOT, "%-44s %s", PlainText.of(verdict.fixCase().id()), what);
    }

    private void print(List<FixVerdict> verdicts) {
        Map<String, List<FixVerdict>> groups = verdicts.stream()
                .collect(Collectors.groupingBy(one -> one.fixCase().group(), TreeMap::new, Collectors.toList()));
        if (groups.size() > 1) {
            groups.forEach(this::print);
        }
        print("all", verdicts);
        out().flush();
    }

    private void print(String group, List<FixVerdict> verdicts) {
        out().println();
        out().println(PlainText.of(group));
        FixScore.of(verdicts).forEach((name, share) -> out().println(line(name, share)));
    }

    private static String line(String name, Proportion share) {
        return share.trials() == 0
                ? String.format(Locale.ROOT, "  %-20s none", name)
                : String.format(
                        Locale.ROOT,
                        "  %-20s %.3f  (%d of %d; 95 %% interval %.2f to %.2f)",
                        name,
                        share.rate(),
                        share.successes(),
                        share.trials(),
                        share.lower(),
                        share.upper());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
