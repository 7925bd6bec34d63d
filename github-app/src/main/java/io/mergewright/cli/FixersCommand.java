package io.mergewright.cli;

import io.mergewright.repair.FixerCatalogue;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what can be proposed by rules. */
@Command(
        name = "fixers",
        description = "Lists fixers, remedies, complaints of tools that are read, and fix modes, one a line.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the fixers are listed", "2:wrong usage", "4:an error inside mergewright"})
final class FixersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CatalogueFormat format = CatalogueFormat.TEXT;

    @Override
    public Integer call() {
        var catalogue = FixerCatalogue.load();
        format.print(spec.commandLine().getOut(), catalogue.lines(), catalogue::markdown, catalogue::json);
        return ExitCode.DONE;
    }
}
