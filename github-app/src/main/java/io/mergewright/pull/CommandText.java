package io.mergewright.pull;

import io.mergewright.pull.CommentCommand.Verb;
import io.mergewright.review.RepositorySettings;
import java.util.Locale;

/** What commands are answered with, in Markdown. */
final class CommandText {
    private CommandText() {}

    static String help() {
        var text = new StringBuilder("| command | meaning |\n| --- | --- |\n");
        for (Verb verb : Verb.values()) {
            text.append("| `/mergewright %s` | %s |%n".formatted(verb.words(), verb.meaning()));
        }
        return text.toString();
    }

    static String explanation(KnownFinding finding) {
        String who = "The check `%s` found this by a rule, without a model.".formatted(finding.rule());
        String off = "`checks-off: [%s]` in `%s` switches the check off in this repository."
                .formatted(finding.rule(), RepositorySettings.FILE);
        if (finding.isByModel()) {
            who = "A model found this, and what it quotes stands in the change.";
            off = "`thresholds` in `%s` say how sure a finding of a model must be to be shown."
                    .formatted(RepositorySettings.FILE);
        } else if (finding.isByFixer()) {
            who = "The log of a failed build led to this; a person had it published.";
            off = "Nothing was built with it: the next run tells whether it mends the build.";
        }
        return """
                %s It looked at these lines of `%s`, as they were in %s:

                ~~~~
                %s
                ~~~~

                %s %s
                """.formatted(
                        who,
                        finding.path().replace('`', '\''),
                        finding.head().substring(0, Math.min(10, finding.head().length())),
                        finding.quoted().replace("~~~~", "~~~ ~"),
                        finding.replacement().isPresent()
                                ? "The suggestion replaces exactly these lines, and the file can be parsed with it."
                                : "There is no remedy that is certain enough to be suggested as a change.",
                        off);
    }

    static String settings(RepositorySettings settings) {
        var limits = settings.limits();
        var occasions = settings.occasions();
        var text = new StringBuilder("```yaml\nreview:\n");
        line(text, "severity", limits.least().name().toLowerCase(Locale.ROOT));
        line(text, "max-comments", limits.comments());
        line(text, "max-nits", limits.nits());
        line(text, "checks-off", limits.off());
        line(text, "checks-on", limits.on());
        line(text, "categories-off", limits.silent());
        settings.bars()
                .ifPresent(bars ->
                        line(text, "thresholds", "{publish: %s, ask: %s}".formatted(bars.publish(), bars.ask())));
        line(text, "language", settings.language());
        line(text, "checks", settings.checks().size() + " of its own");
        line(text, "instructions", settings.wishes().size());
        text.append("  pull-requests:\n");
        line(text, "  drafts", occasions.drafts());
        line(text, "  bots", occasions.bots());
        line(text, "  skip-titles", occasions.skipTitles());
        line(text, "  skip-labels", occasions.skipLabels());
        line(text, "  most-files", occasions.mostFiles());
        text.append("```\n");
        settings.notes()
                .forEach(note -> text.append("- ")
                        .append(note.replace("<", "&lt;").replace("@", "@\u200B"))
                        .append('\n'));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append("  ")
                .append(key)
                .append(": ")
                .append(String.valueOf(value).replace("```", "'''"))
                .append('\n');
    }
}
