package io.mergewright.jenkins.fix;

import hudson.model.Run;
import io.mergewright.jenkins.Kept;
import io.mergewright.jenkins.branch.FixText;
import io.mergewright.supervisor.report.Markdown;
import java.util.List;
import java.util.StringJoiner;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** What is said about fixes where they are proposed to be merged. */
final class FixTexts {
    private static final int LONGEST_TITLE = 72;

    private FixTexts() {}

    /** What is said about {@code fix} of {@code build}. */
    static FixText of(Run<?, ?> build, ProposedFix fix) {
        String root = Jenkins.get().getRootUrl();
        return of(fix, build.getFullDisplayName(), root == null ? null : root + build.getUrl());
    }

    /** @param page of the build; null where it is not known how Jenkins is reached */
    static FixText of(ProposedFix fix, String build, @Nullable String page) {
        String title = fix.getTitle().strip();
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        String message = "Proposed for the failed build %s%s.".formatted(build, page == null ? "" : ", " + page);
        return new FixText(shown, message, body(fix, build, page));
    }

    private static String body(ProposedFix fix, String build, @Nullable String page) {
        String name = Markdown.escaped(build);
        var body = new StringJoiner("\n");
        body.add("The build %s failed; this is what would mend it."
                .formatted(page == null ? name : "[" + name + "](" + page + ")"));
        body.add("");
        body.add(
                fix.isProven()
                        ? "**Proven**: the command fails without it and passes with it."
                        : "**Not proven** by a run.");
        body.add("Confidence %s.".formatted(fix.getPercent()));
        if (fix.getModel() != null) {
            body.add("Made by the model %s: %s"
                    .formatted(Markdown.escaped(fix.getModel()), Markdown.escaped(Kept.text(fix.getWhy()))));
        }
        list(body, "What was verified", fix.getChecked());
        list(body, "What was not", fix.getNotChecked());
        list(body, "Reasons for the confidence", fix.getReasons());
        if (fix.getDecidedBy() != null) {
            body.add("").add("Accepted in Jenkins by " + Markdown.escaped(fix.getDecidedBy()) + ".");
        }
        return body.toString();
    }

    private static void list(StringJoiner body, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            body.add("").add("**" + title + "**").add("");
            sentences.forEach(sentence -> body.add("- " + Markdown.escaped(sentence)));
        }
    }
}
