package io.mergewright.jenkins.diagnosis;

import io.mergewright.core.Evidence;
import io.mergewright.jenkins.Kept;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** Lines of a log. Kept with the build: see {@link BuildDiagnosis}. */
@ExportedBean(defaultVisibility = 999)
public final class Quote implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int MOST_QUOTES = 4;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_LINE = 300;

    private final long firstLine;
    private final long lastLine;
    private ArrayList<String> lines;

    private Quote(Evidence evidence) {
        this.firstLine = evidence.firstLine();
        this.lastLine = evidence.lastLine();
        this.lines = new ArrayList<>(
                evidence.lines().stream().limit(MOST_LINES).map(Quote::cut).toList());
    }

    /** Not more than a page shows. */
    public static List<Quote> of(List<Evidence> evidence) {
        return evidence.stream().limit(MOST_QUOTES).map(Quote::new).toList();
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        lines = Kept.list(lines);
        return this;
    }

    /** 1-based. */
    @Exported
    public long getFirstLine() {
        return firstLine;
    }

    /** 1-based and inclusive. */
    @Exported
    public long getLastLine() {
        return lastLine;
    }

    /** Without secrets and terminal codes; may be fewer than the range has. */
    @Exported
    public List<String> getLines() {
        return List.copyOf(lines);
    }

    /** Such as {@code Lines 11 to 12}. */
    public String getWhere() {
        return firstLine == lastLine ? "Line " + firstLine : "Lines %d to %d".formatted(firstLine, lastLine);
    }

    /** The lines as one text. */
    public String getText() {
        return String.join("\n", lines);
    }
}
