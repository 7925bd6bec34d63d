package io.mergewright.diff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The line {@code diff --git} and the lines below it that say what happened to the file as a whole. */
final class GitHeader {
    static final String START = "diff --git ";

    private static final Pattern MODE = Pattern.compile("[0-7]{5,6}");
    private static final int OCTAL = 8;

    private final DiffCursor cursor;
    private final int number;
    private final Optional<PathPair> named;
    private FileDiff.Kind kind = FileDiff.Kind.MODIFIED;
    private Modes modes = Modes.UNKNOWN;
    private @Nullable String from;
    private @Nullable String to;

    /** Reads the lines; leaves the cursor behind them. */
    GitHeader(DiffCursor cursor) {
        this.cursor = cursor;
        number = cursor.number();
        named = GitNames.in(cursor.header().substring(START.length()));
        cursor.advance();
        while (!cursor.atEnd() && take(cursor.header())) {
            cursor.advance();
        }
    }

    FileDiff.Kind kind() {
        return kind;
    }

    Modes modes() {
        return modes;
    }

    /** The paths, as the surest of the lines that name them says. */
    PathPair paths(Optional<FileNames> names) {
        if (from != null && to != null) {
            return new PathPair(from, to);
        }
        return named.filter(PathPair::isSame)
                .or(() -> names.map(FileNames::paths))
                .or(() -> named)
                .orElseThrow(() -> new DiffException(number, "cannot tell where the first name ends"));
    }

    private boolean take(String line) {
        return takeMode(line) || takeMove(line) || isNote(line);
    }

    private boolean takeMode(String line) {
        if (line.startsWith("old mode ")) {
            modes = modes.withBefore(mode(line, "old mode "));
        } else if (line.startsWith("new mode ")) {
            modes = modes.withAfter(mode(line, "new mode "));
        } else if (line.startsWith("new file mode ")) {
            modes = modes.withAfter(mode(line, "new file mode "));
            kind = FileDiff.Kind.ADDED;
        } else if (line.startsWith("deleted file mode ")) {
            modes = modes.withBefore(mode(line, "deleted file mode "));
            kind = FileDiff.Kind.DELETED;
        } else {
            return false;
        }
        return true;
    }

    private int mode(String line, String start) {
        var digits = line.substring(start.length()).strip();
        if (!MODE.matcher(digits).matches()) {
            throw cursor.problem("not a file mode: " + Quote.of(digits));
        }
        return Integer.parseInt(digits, OCTAL);
    }

    private boolean takeMove(String line) {
        if (line.startsWith("rename from ") || line.startsWith("copy from ")) {
            from = name(line, " from ");
        } else if (line.startsWith("rename to ") || line.startsWith("copy to ")) {
            to = name(line, " to ");
        } else {
            return false;
        }
        kind = line.startsWith("rename ") ? FileDiff.Kind.RENAMED : FileDiff.Kind.COPIED;
        return true;
    }

    private String name(String line, String before) {
        var name = HeaderName.unquoted(line.substring(line.indexOf(before) + before.length()));
        if (name.isEmpty()) {
            throw cursor.problem("a file without a name");
        }
        return name;
    }

    private static boolean isNote(String line) {
        return line.startsWith("index ")
                || line.startsWith("similarity index ")
                || line.startsWith("dissimilarity index ");
    }
}
