package io.mergewright.cli;

import io.mergewright.diagnose.RuleCatalogue;
import io.mergewright.diagnose.rule.RuleSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules; with {@code --rules} it also checks a file of one's own. */
@Command(
        name = "rules",
        description = "Lists the rules, one a line: id, tool, category, role, strength.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class RulesCommand implements Callable<Integer> {
    /** How the list is printed. */
    enum Layout {
        TEXT,
        MARKDOWN
    }

    private final Rules shipped;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "List the rules of this file as well, or say what is wrong with it.")
    private List<Path> rules = new ArrayList<>();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Layout format = Layout.TEXT;

    RulesCommand(Rules shipped) {
        this.shipped = shipped;
    }

    @Override
    public Integer call() {
        var book = shipped.behind(rules);
        var out = spec.commandLine().getOut();
        if (format == Layout.MARKDOWN) {
            out.print(RuleCatalogue.markdown(book));
        } else {
            book.rules().forEach(rule -> out.println(line(rule)));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String line(RuleSpec rule) {
        return "%-36s %-20s %-15s %-8s %s"
                .formatted(
                        rule.id(),
                        rule.tool(),
                        rule.category().label(),
                        rule.role().name().toLowerCase(Locale.ROOT),
                        rule.strength().name().toLowerCase(Locale.ROOT));
    }
}
