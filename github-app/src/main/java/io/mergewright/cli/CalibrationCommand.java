package io.mergewright.cli;

import io.mergewright.gate.Observation;
import io.mergewright.gate.Observations;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how well confidence met what people decided, and what was learned from it. */
@Command(
        name = "calibration",
        description = "Prints how well the given confidence met what people decided, and what was learned from it.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the figures are printed",
            "2:wrong usage, or a configuration or store that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class CalibrationCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Option(names = "--category", paramLabel = "C", description = "Only suggestions of this category, such as test.")
    private String category = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    CalibrationCommand(ConfigOptions config) {
        this.config = config;
    }

    @Override
    public Integer call() {
        var command = spec.commandLine();
        return StateCommands.write(config, command.getOut(), command.getErr(), (state, configuration) -> {
            var report = new CalibrationReport(state.calibration(), category, chosen(state.observations()));
            return switch (format) {
                case TABLE -> StateCommands.harmless(report.text());
                case JSON -> report.json();
                case CSV -> report.csv();
            };
        });
    }

    private List<Observation> chosen(Observations observations) {
        return observations.latest(MOST).stream()
                .filter(one -> category.isEmpty() || one.category().equals(category))
                .toList();
    }
}
