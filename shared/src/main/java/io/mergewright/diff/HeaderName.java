package io.mergewright.diff;

import java.util.regex.Pattern;
import org.eclipse.jgit.util.QuotedString;

/**
 * The name on a line {@code ---} or {@code +++}.
 *
 * @param stamp what follows the name: a time or a revision; may be empty
 */
record HeaderName(String path, String stamp) {
    private static final int MARK = "--- ".length();
    private static final String NOTHING = "/dev/null";
    /** A time behind a space instead of a tab, as old versions of diff write it. */
    private static final Pattern TIME = Pattern.compile("[ ]+(?=\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)");

    /** What tools write of a file that is not there: the beginning of 1970, or the revision 0 of Subversion. */
    private static final Pattern ABSENT =
            Pattern.compile("1970-01-01 .*|1969-12-31 .*|Thu Jan 0?1 .* 1970.*|\\(revision 0\\)|\\(nonexistent\\)");

    static HeaderName read(DiffCursor cursor) {
        var text = cursor.header().substring(MARK);
        var name = text.startsWith("\"") ? quoted(text, cursor) : plain(text);
        if (name.path.isEmpty()) {
            throw cursor.problem("a file without a name");
        }
        return name;
    }

    private static HeaderName quoted(String text, DiffCursor cursor) {
        int end = closingQuote(text);
        if (end < 0) {
            throw cursor.problem("the quotation mark before the name is not closed");
        }
        return new HeaderName(
                unquoted(text.substring(0, end)), text.substring(end).strip());
    }

    private static HeaderName plain(String text) {
        int tab = text.indexOf('\t');
        if (tab >= 0) {
            return new HeaderName(text.substring(0, tab), text.substring(tab).strip());
        }
        var time = TIME.matcher(text);
        return time.find()
                ? new HeaderName(text.substring(0, time.start()), text.substring(time.end()))
                : new HeaderName(text, "");
    }

    /** The index behind the quotation mark that closes the one at the beginning, or -1. */
    static int closingQuote(String text) {
        for (int at = 1; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                return at + 1;
            }
            at += text.charAt(at) == '\\' ? 1 : 0;
        }
        return -1;
    }

    /** A name as git writes it: in quotation marks with the escapes of C, or as it is. */
    static String unquoted(String name) {
        return QuotedString.GIT_PATH.dequote(name);
    }

    boolean isNothing() {
        return path.equals(NOTHING);
    }

    /** Whether the stamp says that the file is not there on this side. */
    boolean isStampedAbsent() {
        return ABSENT.matcher(stamp).matches();
    }
}
