package io.mergewright.diff;

import java.util.regex.Pattern;

/** The two lines {@code --- old} and {@code +++ new}. */
record FileNames(HeaderName before, HeaderName after) {
    private static final Pattern PREFIX = Pattern.compile("(?:[abciow12]/|src://|dst://)(?=.)");

    /** Whether the cursor stands on a line {@code ---} with {@code +++} below it. */
    static boolean startHere(DiffCursor cursor) {
        return cursor.startsWith("--- ")
                && cursor.following().filter(next -> next.startsWith("+++ ")).isPresent();
    }

    /** Reads both lines; leaves the cursor behind them. */
    static FileNames read(DiffCursor cursor) {
        var before = HeaderName.read(cursor);
        cursor.advance();
        var after = HeaderName.read(cursor);
        if (before.isNothing() && after.isNothing()) {
            throw cursor.problem("both names are /dev/null");
        }
        cursor.advance();
        return new FileNames(before, after);
    }

    PathPair paths() {
        if (before.isNothing()) {
            return PathPair.same(withoutPrefix(after.path()));
        }
        if (after.isNothing()) {
            return PathPair.same(withoutPrefix(before.path()));
        }
        return PathPair.of(before.path(), after.path());
    }

    static String withoutPrefix(String path) {
        return path.substring(prefix(path).length());
    }

    static String prefix(String path) {
        var matcher = PREFIX.matcher(path);
        return matcher.lookingAt() ? matcher.group() : "";
    }
}
