package io.mergewright.supervisor.report;

import io.mergewright.core.Evidence;
import io.mergewright.log.PlainText;
import java.util.Locale;

/** Writes what a repair came to, for terminals. */
public final class RepairText {
    private final RepairReport report;
    private final StringBuilder out = new StringBuilder();

    private RepairText(RepairReport report) {
        this.report = report;
    }

    /** The text, ending in a line end. */
    public static String of(RepairReport report) {
        return new RepairText(report).write();
    }

    private String write() {
        var diagnosis = report.diagnosis();
        out.append(
                diagnosis.failed() ? "FAILED " + PlainText.of(diagnosis.headline()) : "The log shows no failed build.");
        out.append('\n');
        if (report.shown().isEmpty()) {
            out.append("\nno patch is proposed\n");
        }
        report.shown().forEach(this::patch);
        int withheld = report.withheld();
        if (withheld > 0) {
            out.append('\n')
                    .append(withheld)
                    .append(withheld == 1 ? " patch is" : " patches are")
                    .append(" withheld; --format json shows all, with reasons\n");
        }
        return out.toString();
    }

    private void patch(ProposedPatch patch) {
        out.append('\n').append(patch.title()).append("\n\n");
        line("suggestion", patch.id());
        line("fixer", patch.fixer());
        patch.maker().ifPresent(maker -> {
            line("model", maker.model());
            line("it says", maker.why());
        });
        line("decision", decision(patch));
        patch.reasons().forEach(reason -> line("", reason));
        line("verified", words(patch));
        patch.checked().forEach(sentence -> line("checked", sentence));
        patch.notChecked().forEach(sentence -> line("not checked", sentence));
        patch.evidence().forEach(this::evidence);
        out.append('\n');
        patch.diff()
                .lines()
                .forEach(line -> out.append("    ").append(PlainText.of(line)).append('\n'));
    }

    private void evidence(Evidence quoted) {
        for (int i = 0; i < quoted.lines().size(); i++) {
            line("because of", quoted.firstLine() + i + " | " + quoted.lines().get(i));
        }
    }

    private void line(String name, String value) {
        out.append(String.format(Locale.ROOT, "  %-12s %s%n", name, value).replace("\r", ""));
    }

    /** Such as {@code publish, confidence 0.93}. */
    static String decision(ProposedPatch patch) {
        return String.format(
                Locale.ROOT,
                "%s, confidence %.2f",
                patch.decisionLabel().equals("publish") ? "publish" : "ask a person",
                patch.confidence());
    }

    static String words(ProposedPatch patch) {
        return patch.result().replace('-', ' ');
    }
}
