package io.mergewright.cli;

import io.mergewright.config.Settings;
import io.mergewright.config.SettingsReference;
import io.mergewright.config.SettingsReport;
import io.mergewright.log.PlainText;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the settings in force and where each comes from. */
@Command(
        name = "config",
        description = "Prints the settings in force and where each comes from. Secrets are masked.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the settings are printed",
            "2:wrong usage, or a configuration that cannot be used",
            "4:an error inside mergewright, or its output could not be written"
        })
final class ConfigCommand implements Callable<Integer> {
    /** How the settings are printed. */
    enum Layout {
        TEXT,
        YAML,
        JSON;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ConfigOptions config;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Layout format = Layout.TEXT;

    @Option(names = "--reference", description = "Print the list of all settings as Markdown instead.")
    private boolean reference;

    ConfigCommand(ConfigOptions config) {
        this.config = config;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        out.print(reference ? SettingsReference.markdown() : settings());
        out.flush();
        return ExitCode.DONE;
    }

    private String settings() {
        var settings = config.configuration(spec.commandLine().getErr()).settings();
        return format == Layout.JSON ? SettingsReport.json(settings) : harmless(settings);
    }

    private String harmless(Settings settings) {
        String text = format == Layout.YAML ? SettingsReport.yaml(settings) : SettingsReport.text(settings);
        return text.lines().map(line -> PlainText.of(line) + "\n").collect(Collectors.joining());
    }
}
