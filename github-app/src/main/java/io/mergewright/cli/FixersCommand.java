package io.mergewright.cli;

import io.mergewright.repair.FixerCatalogue;
import java.util.Locale;
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
    /** How the list is printed. */
    enum Layout {
        TEXT,
        MARKDOWN,
        JSON;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Layout format = Layout.TEXT;

    @Override
    public Integer call() {
        var catalogue = FixerCatalogue.load();
        var out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> catalogue.lines().forEach(out::println);
            case MARKDOWN -> out.print(catalogue.markdown());
            case JSON -> out.println(catalogue.json());
        }
        out.flush();
        return ExitCode.DONE;
    }
}
