package io.mergewright.cli;

import io.mergewright.budget.Cost;
import io.mergewright.budget.SpendReport;
import io.mergewright.budget.SpendRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints what models have cost. */
@Command(
        name = "spend",
        description = "Prints what models have cost, by day, agent, workflow and model.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the sums are printed",
            "2:wrong usage, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class SpendCommand implements Callable<Integer> {
    private static final int USUAL_DAYS = 30;
    private static final double MICRO = 1e6;

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Option(names = "--from", paramLabel = "DAY", description = "First day, such as 2026-01-31 (default: 30 days ago).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Last day (default: today). Days begin in UTC.")
    private @Nullable LocalDate to;

    SpendCommand(ConfigOptions config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last)) {
            throw new ParameterException(spec.commandLine(), "--from is after --to");
        }
        var command = spec.commandLine();
        return StateCommands.print(
                config,
                command.getOut(),
                command.getErr(),
                state -> text(state.spending().spend(first, last)));
    }

    private static String text(SpendReport report) {
        var text = new StringBuilder();
        section(text, "day", report, row -> row.day().toString());
        section(text, "agent", report, SpendRow::agent);
        section(text, "workflow", report, SpendRow::workflow);
        section(text, "model", report, row -> row.model().isEmpty() ? "(not named)" : row.model());
        line(text, "total", report.total());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, SpendReport report, Function<SpendRow, String> key) {
        text.append("by ").append(title).append('\n');
        for (Map.Entry<String, Cost> entry : report.by(key).entrySet()) {
            line(text, "  " + entry.getKey(), entry.getValue());
        }
    }

    private static void line(StringBuilder text, String name, Cost cost) {
        text.append(String.format(
                Locale.ROOT, "%-40s %12d tokens  $%.6f%n", name, cost.tokens(), cost.microDollars() / MICRO));
    }
}
