package io.mergewright.diff;

import java.util.regex.Pattern;

/** What a diff has in place of hunks where the content is binary. */
final class BinaryContent {
    private static final Pattern NOTICE = Pattern.compile("(?:Binary f|F)iles .+ differ");
    private static final Pattern BLOCK = Pattern.compile("(?:literal|delta) \\d+");

    private BinaryContent() {}

    /** Whether the line says that binary files differ. */
    static boolean isNotice(String line) {
        return NOTICE.matcher(line).matches() || line.startsWith("Cannot display: file marked as a binary type");
    }

    /** Reads what stands here, if it is binary, and leaves the cursor behind it. */
    static boolean take(DiffCursor cursor) {
        if (cursor.atEnd()) {
            return false;
        }
        if (isNotice(cursor.header())) {
            cursor.advance();
            return true;
        }
        if (cursor.header().equals("GIT binary patch")) {
            takePatch(cursor);
            return true;
        }
        return false;
    }

    private static void takePatch(DiffCursor cursor) {
        cursor.advance();
        if (!atBlock(cursor)) {
            throw cursor.problem("the binary patch has no content");
        }
        while (atBlock(cursor)) {
            takeBlock(cursor);
        }
    }

    private static boolean atBlock(DiffCursor cursor) {
        return !cursor.atEnd() && BLOCK.matcher(cursor.header()).matches();
    }

    private static void takeBlock(DiffCursor cursor) {
        cursor.advance();
        while (!cursor.atEnd() && !cursor.header().isEmpty()) {
            if (cursor.header().indexOf(' ') >= 0) {
                throw cursor.problem("does not belong to the binary patch above");
            }
            cursor.advance();
        }
        cursor.advance();
    }
}
