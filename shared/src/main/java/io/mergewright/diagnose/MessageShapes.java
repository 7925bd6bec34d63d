package io.mergewright.diagnose;

import io.mergewright.core.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shapes in which tools put a place into a message, whatever the file is called. */
final class MessageShapes {
    /** Characters of a path, possessively. */
    private static final String PLAIN =
            "(?<![\\w.@+~$#%/\\\\-])(?!(?<=:)//)(?:[A-Za-z]:(?=[\\\\/]))?[\\w.@+~$#%/\\\\-]{3,}+";

    /** A path with blanks, where a drive opens it. */
    private static final String SPACED = "(?<!\\w)[A-Za-z]:[\\\\/][^\"<>|:*?,;()\\[\\]]{0,200}?\\.\\w{1,10}(?!\\w)";

    private static final String PATH = "(?<path>" + PLAIN + "|" + SPACED + ")";
    private static final String LINE = "0*+(?<line>[1-9]\\d{0,5})";
    private static final String COLUMN = "(?:(?:[,:./]| ?,? ?col(?:umn|\\.)?:? )(?<column>\\d{1,5}))?";

    private static final List<Pattern> ALL = Stream.of(
                    // path:12:3: text, path:12.3: text, path:[12,3] text
                    PATH + "[\"'`]?:\\[?" + LINE + COLUMN + "(?=[-:,;\\]) ]|$)",
                    // path(12): text, path (12,3): text, path[12:3]: text
                    PATH + "[\"'`]? ?[(\\[]" + LINE + "(?:[,:] ?(?<column>\\d{1,5}))?(?:[-:,][\\d:,.-]{0,20})?[)\\]]",
                    // path, line 12: text, "path", line 12, column 3: text, path (at line 12), path: line 12: text
                    PATH + "\\]?[\"'`]?[,:]? ?\\(?(?:on |at |in )?(?i:line)[ :=]{1,2}" + LINE + COLUMN,
                    // "path" 12/3, "path",12 text
                    "(?<=[\"'`])(?<path>[^\"'`<>|*?]{2,200}+)[\"'`][, ]{1,2}" + LINE + COLUMN + "(?=[\\s:\\])])",
                    // (path,12|3): text
                    PATH + "," + LINE + "\\|(?<column>\\d{1,5})(?=\\))",
                    // path 12: text, path 12:3 text
                    PATH + " " + LINE + "(?::(?<column>\\d{1,5}))?(?=: )",
                    // line 12 of path, line 12, column 3 in file "path"
                    "(?i:line)[ :]" + LINE + "(?:,? col(?:umn)? (?<column>\\d{1,5}))?,? (?:of|in)(?: file)? [\"'`]?"
                            + PATH)
            .map(Pattern::compile)
            .toList();

    /** A name with a suffix that files of text have, or a path of several parts. */
    private static final Pattern FILE = Pattern.compile(
            "(?:.*[/\\\\])?[^/\\\\]*[\\w)]\\.(?!(?:com|org|net|io|jar|war|zip|t?gz|bz2|xz|whl|deb|rpm|class|so|dll|exe|log)$)[A-Za-z]\\w{0,9}"
                    + "|.*[/\\\\][A-Za-z_][\\w+-]*");

    private MessageShapes() {}

    /** The first place that {@code line} names. */
    static Optional<Location> place(String line) {
        if (!mayHold(line)) {
            return Optional.empty();
        }
        for (Pattern shape : ALL) {
            Matcher matcher = shape.matcher(line);
            while (matcher.find()) {
                if (isFile(matcher.group("path"))) {
                    return Optional.of(location(matcher));
                }
            }
        }
        return Optional.empty();
    }

    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    private static Location location(Matcher matcher) {
        String column = matcher.group("column");
        return new Location(
                Checkout.relative(matcher.group("path")),
                Integer.parseInt(matcher.group("line")),
                column == null ? 0 : Integer.parseInt(column));
    }

    /** Whether a number follows a mark that may part it from a path; most lines have none. */
    private static boolean mayHold(String line) {
        for (int i = 4; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9' && ":([, \"'`=".indexOf(line.charAt(i - 1)) >= 0) {
                return line.indexOf('.') >= 0 || line.indexOf('/') >= 0 || line.indexOf('\\') >= 0;
            }
        }
        return false;
    }
}
