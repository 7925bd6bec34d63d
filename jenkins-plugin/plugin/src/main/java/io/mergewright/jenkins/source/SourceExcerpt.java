package io.mergewright.jenkins.source;

import io.mergewright.jenkins.Kept;
import io.mergewright.log.LogLine;
import io.mergewright.log.PlainText;
import io.mergewright.log.Redactor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** Lines of a source file around one that a log cites, without secrets. Comes from an agent, and is kept with the build. */
@ExportedBean(defaultVisibility = 999)
public final class SourceExcerpt implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int AROUND = 5;
    private static final int LONGEST_LINE = 300;

    private String place;
    private final int line;
    private final int firstLine;
    private ArrayList<String> lines;

    /** @param file all of its lines, of which {@code citation} names one */
    private SourceExcerpt(Citation citation, List<LogLine> file) {
        int from = Math.max(0, citation.line - 1 - AROUND);
        int to = Math.min(file.size(), citation.line + AROUND);
        this.place = citation.place;
        this.line = citation.line;
        this.firstLine = from + 1;
        this.lines = new ArrayList<>(new Redactor()
                .redact(file, from, to).stream()
                        .map(text -> PlainText.of(text.text(), LONGEST_LINE))
                        .toList());
    }

    /** Those that {@code citation} names of {@code file}; none where it does not have as many lines. */
    static List<SourceExcerpt> of(Citation citation, List<LogLine> file) {
        return citation.line > file.size() ? List.of() : List.of(new SourceExcerpt(citation, file));
    }

    /** Fills in what an older version did not keep. */
    Object readResolve() {
        place = Kept.text(place);
        lines = Kept.list(lines);
        return this;
    }

    /** As the diagnosis names it, such as {@code src/Shop.java:7:9}. */
    @Exported
    public String getPlace() {
        return place;
    }

    /** The one that is cited; 1-based. */
    @Exported
    public int getLine() {
        return line;
    }

    /** 1-based. */
    @Exported
    public int getFirstLine() {
        return firstLine;
    }

    @Exported
    public List<String> getLines() {
        return List.copyOf(lines);
    }

    /** The lines as one text, with their numbers and a mark before the one that is cited. */
    public String getText() {
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            int number = firstLine + i;
            text.append("%s %5d | %s%n".formatted(number == line ? ">" : " ", number, lines.get(i)));
        }
        return text.toString();
    }
}
