package io.mergewright.diagnose.report;

import io.mergewright.core.Finding;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.diagnose.report.ExcerptRow.LeftOut;
import io.mergewright.diagnose.report.ExcerptRow.NotKept;
import io.mergewright.diagnose.report.ExcerptRow.Quoted;
import io.mergewright.log.PlainText;
import java.util.List;

/** Writes a diagnosis to be read in a terminal. Used once, by one thread. */
public final class TextReport {
    private static final int MOST_PLACES = 20;
    private static final int MOST_TESTS = 50;
    private static final int MOST_CAUSES = 10;
    private static final int MOST_PROBLEMS = 20;

    private final Report report;
    private final Diagnosis diagnosis;
    private final Paint paint;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Report report, Paint paint) {
        this.report = report;
        this.diagnosis = report.diagnosis();
        this.paint = paint;
    }

    /** The text, ending in a line end; at most {@code maxLines} lines of the log are quoted. */
    public static String of(Report report, int maxLines, Paint paint) {
        return new TextReport(report, paint).write(maxLines);
    }

    private String write(int maxLines) {
        headline();
        facts();
        excerpt(maxLines);
        list("where", diagnosis.locations(), MOST_PLACES);
        list("failed tests", diagnosis.failedTests(), MOST_TESTS);
        report.suspects()
                .ifPresent(suspects -> list("suspect changes", SuspectWords.lines(suspects), SuspectWords.MOST));
        list(
                "other causes",
                Words.otherCauses(diagnosis).stream().map(TextReport::cause).toList(),
                MOST_CAUSES);
        list("advice", Words.advice(diagnosis).isEmpty() ? List.of() : List.of(Words.advice(diagnosis)), 1);
        list("problems of reading", diagnosis.problems(), MOST_PROBLEMS);
        return out.toString();
    }

    private void headline() {
        String headline = PlainText.of(diagnosis.headline());
        switch (diagnosis.outcome()) {
            case FAILED ->
                line(paint.bad("FAILED") + " "
                        + paint.strong(diagnosis.category().label() + ": " + headline));
            case PASSED -> line(paint.good("PASSED") + " " + headline);
            case NOT_ENOUGH_EVIDENCE -> line(paint.strong("NOT ENOUGH EVIDENCE") + " " + headline);
        }
    }

    private void facts() {
        line("");
        fact("log", PlainText.of(report.logName()));
        fact("read", Words.count(report.lines(), "line") + ", " + Words.count(report.bytes(), "byte"));
        if (diagnosis.failed()) {
            fact("tool", PlainText.of(diagnosis.tool()));
        }
        if (diagnosis.exitCode().isPresent()) {
            fact("exit code", String.valueOf(diagnosis.exitCode().getAsInt()));
        }
        if (diagnosis.failed()) {
            fact("kind", diagnosis.kind().label());
            fact("fingerprint", diagnosis.fingerprint().value());
        }
    }

    private void fact(String name, String value) {
        line("  " + paint.faint(name + " ".repeat(13 - name.length())) + value);
    }

    private void excerpt(int maxLines) {
        var rows = Excerpt.of(diagnosis.excerpts(), maxLines);
        if (rows.isEmpty()) {
            return;
        }
        title("what the log says");
        int width = numberWidth(rows);
        rows.forEach(row -> line("  " + text(row, width)));
    }

    private String text(ExcerptRow row, int width) {
        if (row instanceof Quoted quoted) {
            String number = quoted.number() > 0 ? String.valueOf(quoted.number()) : "";
            return paint.faint(" ".repeat(width - number.length()) + number + " |") + " " + quoted.text();
        }
        if (row instanceof LeftOut gap) {
            return paint.faint(" ".repeat(width) + " … " + Words.count(gap.lines(), "line") + " left out");
        }
        if (row instanceof NotKept gap) {
            return paint.faint(" ".repeat(width) + " … " + Words.count(gap.lines(), "line")
                    + " between these not kept, the log is too long");
        }
        return paint.faint(" ".repeat(width) + " …");
    }

    private static int numberWidth(List<ExcerptRow> rows) {
        long highest = 0;
        for (var row : rows) {
            highest = row instanceof Quoted quoted ? Math.max(highest, quoted.number()) : highest;
        }
        return String.valueOf(highest).length();
    }

    private static String cause(Finding cause) {
        return Words.lines(cause.evidence().get(0)) + ": " + cause.headline() + " [" + cause.tool() + "]";
    }

    private void list(String title, List<?> entries, int most) {
        if (entries.isEmpty()) {
            return;
        }
        title(title);
        int shown = Math.min(most, entries.size());
        entries.subList(0, shown).forEach(entry -> line("  " + PlainText.of(entry.toString(), Words.LONGEST_NAME)));
        if (shown < entries.size()) {
            line("  " + paint.faint("… and " + (entries.size() - shown) + " more"));
        }
    }

    private void title(String title) {
        line("");
        line(paint.strong(title));
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
