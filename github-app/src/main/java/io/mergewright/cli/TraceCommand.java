package io.mergewright.cli;

import io.mergewright.runtime.State;
import io.mergewright.trace.SpanRecord;
import io.mergewright.trace.TraceTree;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what was done in earlier handlings. */
@Command(
        name = "trace",
        description = "Lists earlier handlings, shows the steps of one, or counts how reliable the steps were.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:what was asked for is printed",
            "2:wrong usage, no such trace, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class TraceCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Parameters(index = "0", paramLabel = "ACTION", description = "list, show or reliability.")
    private String action;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ID",
            description = "With show: the trace, as list prints it.")
    private @Nullable String id;

    @Option(
            names = "--most",
            paramLabel = "N",
            description =
                    "With list or reliability: look at most at N handlings, the newest first (default: ${DEFAULT-VALUE}).")
    private int most = 20;

    TraceCommand(ConfigOptions config) {
        this.config = config;
    }

    @Override
    public Integer call() {
        var command = spec.commandLine();
        return StateCommands.print(config, command.getOut(), command.getErr(), look());
    }

    private Function<State, String> look() {
        boolean many = id == null && most >= 1 && most <= MOST;
        if (action.equals("list") && many) {
            return state -> list(state.traces().roots(most));
        }
        if (action.equals("reliability") && many) {
            return state -> ReliabilityTable.of(state.traces(), most);
        }
        if (action.equals("show") && id != null) {
            String wanted = id;
            return state -> tree(wanted, state.traces().trace(wanted));
        }
        throw new ParameterException(
                spec.commandLine(),
                "expected 'trace list [--most N]' or 'trace reliability [--most N]' with N from 1 to 10000, or 'trace show ID'");
    }

    private static String list(List<SpanRecord> roots) {
        return roots.stream().map(TraceCommand::line).collect(Collectors.joining());
    }

    private static String line(SpanRecord root) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %6d ms  %s  shortfalls=%s%n",
                root.traceId(),
                root.start(),
                root.duration().toMillis(),
                root.name(),
                root.attributes().getOrDefault("mergewright.handling.shortfalls", "0"));
    }

    private static String tree(String id, List<SpanRecord> spans) {
        if (spans.isEmpty()) {
            throw CommandException.unusable("there is no trace " + id, null);
        }
        return TraceTree.of(spans);
    }
}
