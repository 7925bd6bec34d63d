package io.mergewright.pages.diagnosis;

import io.mergewright.log.IndexedLog;
import io.mergewright.log.LogSearch;
import io.mergewright.web.Parameters;
import io.mergewright.web.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Lines of logs that people sent, and looking for a text in them. Thread-safe. */
final class LogView {
    private static final int MOST_LINES = 1_000;
    private static final int USUAL_LINES = 200;
    private static final int LONGEST_TEXT = 200;

    private final Uploads uploads;

    LogView(Uploads uploads) {
        this.uploads = uploads;
    }

    /**
     * Some lines.
     *
     * @param next the line after them; above {@code total} at the end. There may be fewer lines than were asked for
     * @param total lines of the log
     */
    public record LogLines(long from, long next, long total, List<ShownLine> lines) {}

    /**
     * A line as a terminal would show it, secrets taken out, of at most 2,000 characters.
     *
     * @param mark that the CI system gave it, such as {@code error} or {@code group-start}; {@code none} for none
     */
    public record ShownLine(long number, String text, String mark) {}

    /**
     * What a search came to.
     *
     * @param line with the text; 0 where it was not found up to {@code next}
     * @param next where to go on; above {@code total} at the end of the log
     * @param total lines of the log
     */
    public record FoundLine(long line, long next, long total) {}

    Reply lines(Upload upload, Parameters parameters) throws IOException {
        long from = parameters.number("from", 1, Long.MAX_VALUE >> 1, 1);
        IndexedLog.Slice slice =
                uploads.open(upload).slice(from, parameters.number("count", 1, MOST_LINES, USUAL_LINES));
        List<ShownLine> lines = slice.lines().stream()
                .map(line -> new ShownLine(
                        line.number(),
                        line.text(),
                        line.mark().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .toList();
        return Reply.data(new LogLines(from, slice.next(), slice.total(), lines));
    }

    Reply find(Upload upload, Parameters parameters) throws IOException {
        IndexedLog log = uploads.open(upload);
        LogSearch.Found found =
                log.find(parameters.text("text", LONGEST_TEXT), parameters.number("from", 1, Long.MAX_VALUE >> 1, 1));
        return Reply.data(new FoundLine(found.line(), found.next(), log.totalLines()));
    }
}
