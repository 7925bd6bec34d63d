package io.mergewright.cli;

import io.mergewright.pmd.Pmd;
import io.mergewright.pmd.PmdLimits;
import io.mergewright.review.ShippedChecks;
import io.mergewright.review.check.CheckCatalogue;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the checks of the reviewer. */
@Command(
        name = "checks",
        description = "Lists the checks of the reviewer, one a line.",
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the checks are listed", "2:wrong usage", "4:an error inside mergewright"})
final class ChecksCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private CatalogueFormat format = CatalogueFormat.TEXT;

    @Override
    public Integer call() {
        var catalogue =
                CheckCatalogue.of(ShippedChecks.load().with(List.of(new Pmd(PmdLimits.usual(), Clock.systemUTC()))));
        format.print(spec.commandLine().getOut(), catalogue.lines(), catalogue::markdown, catalogue::json);
        return ExitCode.DONE;
    }
}
