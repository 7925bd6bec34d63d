package io.mergewright.supervisor.report;

import io.mergewright.log.PlainText;
import java.util.List;

/** Writes what a repair came to, to be pasted into a pull request. Untrusted text is escaped or fenced, so that nothing renders it. */
public final class RepairMarkdown {
    private final RepairReport report;
    private final StringBuilder out = new StringBuilder();

    private RepairMarkdown(RepairReport report) {
        this.report = report;
    }

    /** The Markdown, ending in a line end. */
    public static String of(RepairReport report) {
        return new RepairMarkdown(report).write();
    }

    private String write() {
        out.append("## ")
                .append(Markdown.escaped(PlainText.of(report.diagnosis().headline())))
                .append('\n');
        if (report.shown().isEmpty()) {
            out.append("\nNo patch is proposed.\n");
        }
        report.shown().forEach(this::patch);
        return out.toString();
    }

    private void patch(ProposedPatch patch) {
        out.append("\n### ").append(Markdown.escaped(patch.title())).append("\n\n");
        out.append("Decision: ")
                .append(RepairText.decision(patch))
                .append("; ")
                .append(RepairText.words(patch))
                .append(".\n\n");
        patch.maker().ifPresent(maker -> item(maker.model() + " says: " + maker.why()));
        items("checked: ", patch.checked());
        items("not checked: ", patch.notChecked());
        String fence = Markdown.fence(patch.diff());
        out.append('\n')
                .append(fence)
                .append("diff\n")
                .append(patch.diff())
                .append(fence)
                .append('\n');
    }

    private void items(String before, List<String> sentences) {
        sentences.forEach(sentence -> item(before + sentence));
    }

    private void item(String text) {
        out.append("- ").append(Markdown.escaped(text)).append('\n');
    }
}
