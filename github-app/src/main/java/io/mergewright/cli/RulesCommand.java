package io.mergewright.cli;

import io.mergewright.diagnose.RuleCatalogue;
import io.mergewright.diagnose.rule.RuleSpec;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules; with {@code --rules} it also checks a file of one's own. */
@Command(
        name = "rules",
        description = {
            "Lists the rules, one a line: id, tool, category, role, strength.",
            "With --rules it also says what is wrong with a file of one's own."
        },
        sortOptions = false,
        addMethodSubcommands = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the rules are listed",
            "2:wrong usage, or an unusable rule file",
            "4:an error inside mergewright"
        })
final class RulesCommand implements Callable<Integer> {
    /** How the list is printed. */
    enum Layout {
        TEXT,
        MARKDOWN;

        /** As users write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private final Rules rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Layout format = Layout.TEXT;

    RulesCommand(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Integer call() {
        var book = rules.book();
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
