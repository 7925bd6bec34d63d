package io.mergewright.cli;

import io.mergewright.config.Configuration;
import io.mergewright.ledger.Grouping;
import io.mergewright.ledger.Selection;
import io.mergewright.ledger.report.Assumptions;
import io.mergewright.ledger.report.StatsCsv;
import io.mergewright.ledger.report.StatsJson;
import io.mergewright.ledger.report.StatsReport;
import io.mergewright.ledger.report.StatsText;
import io.mergewright.quality.DriftWatch;
import io.mergewright.runtime.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what became of suggestions. */
@Command(
        name = "stats",
        description = "Prints what became of suggestions: how many were accepted, what they cost, and alarms.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the figures are printed",
            "2:wrong usage, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class StatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Mixin
    private final DayRange days;

    @Mixin
    private final StatsFilter filter = new StatsFilter();

    @Option(names = "--by", paramLabel = "GROUP", description = "Figures by one of ${COMPLETION-CANDIDATES} as well.")
    private @Nullable Grouping by;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    StatsCommand(ConfigOptions config, Clock clock) {
        this.config = config;
        this.days = new DayRange(clock);
    }

    @Override
    public Integer call() {
        var command = spec.commandLine();
        var first = days.first();
        var last = days.last();
        var selection = filter.of(Selection.of(first, last));
        Optional<Grouping> grouping = Optional.ofNullable(by);
        return StateCommands.write(config, command.getOut(), command.getErr(), (state, configuration) -> {
            var whole = state.tallies().of(Optional.empty(), selection).get(0);
            var groups =
                    grouping.map(one -> state.tallies().of(grouping, selection)).orElse(List.of());
            return written(
                    new StatsReport(first, last, grouping, whole, groups, assumptions(configuration), warnings(state)));
        });
    }

    private static Assumptions assumptions(Configuration configuration) {
        return new Assumptions(
                configuration.ledger().minutesSaved(), configuration.ledger().minutesRead());
    }

    private static List<StatsReport.Warning> warnings(State state) {
        return new DriftWatch(state.outcomes())
                .alarms().stream()
                        .map(alarm -> new StatsReport.Warning(alarm.words(), alarm.toDo()))
                        .toList();
    }

    private String written(StatsReport report) {
        return switch (format) {
            case TABLE -> StateCommands.harmless(StatsText.of(report));
            case JSON -> StatsJson.of(report);
            case CSV -> StatsCsv.of(report);
        };
    }
}
