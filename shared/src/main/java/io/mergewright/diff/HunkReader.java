package io.mergewright.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the hunks of one file. How many lines a hunk has is what its header says: a line of content can look like a header. */
final class HunkReader {
    static final int MOST_LINES = 1_000_000;

    private static final Pattern HEADER =
            Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@(.*)", Pattern.DOTALL);
    private static final int MOST_DIGITS = 9;

    private final DiffCursor cursor;
    private int room = MOST_LINES;

    HunkReader(DiffCursor cursor) {
        this.cursor = cursor;
    }

    /** All hunks from the current line on; leaves the cursor behind them. */
    List<Hunk> read() {
        List<Hunk> hunks = new ArrayList<>();
        long oldEnd = 0;
        while (cursor.startsWith("@@")) {
            int at = cursor.number();
            var hunk = hunk();
            if (hunk.oldRange().first() < oldEnd) {
                throw new DiffException(at, "the hunk begins within or before the one above it");
            }
            oldEnd = hunk.oldRange().end();
            hunks.add(hunk);
        }
        return hunks;
    }

    private Hunk hunk() {
        var header = HEADER.matcher(cursor.header());
        if (!header.matches()) {
            throw cursor.problem("not a hunk header: " + Quote.of(cursor.header()));
        }
        var oldRange = range(header, 1);
        var newRange = range(header, 3);
        if (oldRange.count() + newRange.count() == 0) {
            throw cursor.problem("the hunk has no lines");
        }
        return new Hunk(oldRange, newRange, header.group(5).strip(), body(oldRange.count(), newRange.count()));
    }

    private Hunk.Range range(Matcher header, int group) {
        return new Hunk.Range(number(header.group(group)), number(header.group(group + 1)));
    }

    private int number(@Nullable String digits) {
        if (digits == null) {
            return 1;
        }
        if (digits.length() > MOST_DIGITS) {
            throw cursor.problem("no file has " + Quote.of(digits) + " lines");
        }
        return Integer.parseInt(digits);
    }

    private List<HunkLine> body(int oldCount, int newCount) {
        int at = cursor.number();
        boolean carriageReturns = cursor.line().endsWith("\r");
        int old = oldCount;
        int now = newCount;
        List<HunkLine> lines = new ArrayList<>();
        cursor.advance();
        while (old > 0 || now > 0) {
            var kind = kind(at, old, now);
            lines.add(new HunkLine(kind, content(carriageReturns), true));
            old -= kind.isOld() ? 1 : 0;
            now -= kind.isNew() ? 1 : 0;
            cursor.advance();
            readMark(lines);
        }
        refuseSurplus(at);
        return lines;
    }

    private HunkLine.Kind kind(int header, int old, int now) {
        if (cursor.atEnd()) {
            throw cursor.problem("the diff ends within the hunk of line %d: %s".formatted(header, missing(old, now)));
        }
        if (--room < 0) {
            throw cursor.problem("more than " + MOST_LINES + " lines in hunks");
        }
        var kind = kindOf(cursor.line());
        if (kind == null || (kind.isOld() && old == 0) || (kind.isNew() && now == 0)) {
            throw cursor.problem("does not belong to the hunk of line %d, which is not complete: %s"
                    .formatted(header, missing(old, now)));
        }
        return kind;
    }

    private static HunkLine.@Nullable Kind kindOf(String line) {
        if (DiffCursor.withoutReturn(line).isEmpty()) {
            return HunkLine.Kind.CONTEXT;
        }
        return switch (line.charAt(0)) {
            case ' ' -> HunkLine.Kind.CONTEXT;
            case '+' -> HunkLine.Kind.ADDED;
            case '-' -> HunkLine.Kind.REMOVED;
            default -> null;
        };
    }

    private static String missing(int old, int now) {
        return "%d old and %d new lines are missing".formatted(old, now);
    }

    private String content(boolean carriageReturns) {
        var line = carriageReturns ? cursor.header() : cursor.line();
        return line.isEmpty() || line.equals("\r") ? line : line.substring(1);
    }

    /** "\ No newline at end of file", in any language. */
    private void readMark(List<HunkLine> lines) {
        if (cursor.startsWith("\\")) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last).unterminated());
            cursor.advance();
        }
    }

    /** A line that looks like content behind a complete hunk: its header counts too few. */
    private void refuseSurplus(int header) {
        boolean content = cursor.startsWith(" ") || cursor.startsWith("+") || cursor.startsWith("-");
        if (content && !isSignature(cursor.header()) && !FileNames.startHere(cursor)) {
            throw cursor.problem("the hunk of line %d says that it has no such line".formatted(header));
        }
        if (cursor.startsWith("\\")) {
            throw cursor.problem("a second mark for the end of the file");
        }
    }

    private static boolean isSignature(String line) {
        return line.equals("-- ") || line.equals("--");
    }
}
