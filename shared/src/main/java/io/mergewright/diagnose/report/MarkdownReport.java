package io.mergewright.diagnose.report;

import io.mergewright.core.Location;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.report.ExcerptRow.LeftOut;
import io.mergewright.diagnose.report.ExcerptRow.NotKept;
import io.mergewright.diagnose.report.ExcerptRow.Quoted;
import io.mergewright.log.PlainText;
import java.util.List;

/** Writes a diagnosis to be pasted into a pull request. All untrusted text stands in code, where nothing is rendered. */
public final class MarkdownReport {
    private static final int MOST_ENTRIES = 20;

    private final Report report;
    private final Diagnosis diagnosis;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
        this.diagnosis = report.diagnosis();
    }

    /** The Markdown, ending in a line end; at most {@code maxLines} lines of the log are quoted. */
    public static String of(Report report, int maxLines) {
        return new MarkdownReport(report).write(maxLines);
    }

    private String write(int maxLines) {
        heading();
        facts();
        excerpt(maxLines);
        list("Where", diagnosis.locations().stream().map(Location::toString).toList());
        list("Failed tests", diagnosis.failedTests());
        report.suspects().ifPresent(suspects -> list("Suspect changes", SuspectWords.lines(suspects)));
        list(
                "Other causes",
                Words.otherCauses(diagnosis).stream()
                        .map(cause -> Words.lines(cause.evidence().get(0)) + ": " + cause.headline())
                        .toList());
        if (!Words.advice(diagnosis).isEmpty()) {
            out.append("\n**Advice**: ").append(code(Words.advice(diagnosis))).append('\n');
        }
        list("Problems of reading", diagnosis.problems());
        return out.toString();
    }

    private void heading() {
        switch (diagnosis.outcome()) {
            case FAILED -> out.append("### Build failed: ").append(code(diagnosis.headline()));
            case PASSED -> out.append("### Build passed");
            case NOT_ENOUGH_EVIDENCE -> out.append("### Not enough evidence of a failure");
        }
        out.append("\n\n");
    }

    private void facts() {
        out.append(code(report.logName())).append(", ").append(Words.count(report.lines(), "line"));
        if (diagnosis.failed()) {
            out.append(" · ").append(diagnosis.category().label());
            out.append(" · tool ").append(code(diagnosis.tool()));
            out.append(" · kind ").append(diagnosis.kind().label());
        }
        diagnosis.exitCode().ifPresent(code -> out.append(" · exit code ").append(code));
        if (diagnosis.failed()) {
            out.append(" · fingerprint ").append(code(diagnosis.fingerprint().value()));
        }
        out.append('\n');
    }

    private void excerpt(int maxLines) {
        var rows = Excerpt.of(diagnosis.excerpts(), maxLines);
        if (rows.isEmpty()) {
            return;
        }
        var quoted = new StringBuilder();
        rows.forEach(row -> quoted.append(text(row)).append('\n'));
        String fence = "`".repeat(Math.max(3, longestRun(quoted) + 1));
        out.append('\n')
                .append(fence)
                .append("text\n")
                .append(quoted)
                .append(fence)
                .append('\n');
    }

    private static String text(ExcerptRow row) {
        if (row instanceof Quoted quoted) {
            return ((quoted.number() > 0 ? quoted.number() : "…") + ": " + quoted.text()).stripTrailing();
        }
        if (row instanceof LeftOut gap) {
            return "… " + Words.count(gap.lines(), "line") + " left out";
        }
        if (row instanceof NotKept gap) {
            return "… " + Words.count(gap.lines(), "line") + " between these not kept, the log is too long";
        }
        return "…";
    }

    private void list(String title, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        out.append("\n**").append(title).append("**\n\n");
        int shown = Math.min(MOST_ENTRIES, entries.size());
        entries.subList(0, shown)
                .forEach(entry -> out.append("- ").append(code(entry)).append('\n'));
        if (shown < entries.size()) {
            out.append("- and ").append(entries.size() - shown).append(" more\n");
        }
    }

    /** A code span: no mention, link, reference, emphasis or HTML in it comes to life. */
    private static String code(String untrusted) {
        String text = PlainText.of(untrusted, Words.LONGEST_NAME).strip();
        if (text.isEmpty()) {
            return "(empty)";
        }
        String ticks = "`".repeat(longestRun(text) + 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + pad + text + pad + ticks;
    }

    private static int longestRun(CharSequence text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
