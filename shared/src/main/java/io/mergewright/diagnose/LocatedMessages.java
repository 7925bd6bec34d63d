package io.mergewright.diagnose;

import io.mergewright.core.Evidence;
import io.mergewright.core.Finding;
import io.mergewright.core.Location;
import io.mergewright.diagnose.rule.Level;
import io.mergewright.diagnose.rule.LogText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the places that messages anywhere in a log name, whichever tool printed them: warnings of a build that passed,
 * and the findings of a tool that does not say whether it failed. Messages that call themselves errors come first,
 * those that name no severity last.
 */
final class LocatedMessages {
    private static final int MOST = 60;
    private static final int MOST_SEEN = 5_000;
    private static final int SILENT = 2;
    private static final int LONGEST_LINE = 400;

    /** A line that only names a file, as tools print it above their messages. */
    private static final Pattern HEADING =
            Pattern.compile("^[-=*#> ]{0,8}((?:[A-Za-z]:)?[\\w./\\\\@+-]*\\w\\.[A-Za-z]\\w{0,9}):?\\s*$");

    /** {@code   12:3  warning  text} below a heading. */
    private static final Pattern BELOW =
            Pattern.compile("^\\s*(?:\\w: *)?(\\d{1,6})[:,] ?(\\d{1,5})(?:-\\d+:\\d+)?:?\\s+\\S*[A-Za-z]");

    private static final Pattern ERROR = Pattern.compile("(?i)\\b(?:error|fatal)\\b|\\(E\\)|\\*E,");
    private static final Pattern WARNING = Pattern.compile(
            "(?i)\\b(?:warn(?:ing)?|note|info(?:rmation)?|hint|remark|style|convention|refactor|notice|advice|deprecat\\w+)\\b|\\([WI]\\)|\\*[WN],");
    private static final Pattern FRAME = Pattern.compile("^\\s*(?:at |#\\s?\\d+ |\\.\\.\\. )");

    private static final Pattern FAILED_FILE = Pattern.compile(
            "^([\\w./\\\\-]+\\.\\w{1,5})(?:::\\S+ (?:FAILED|ERROR)\\b| [.sxX]*[FE][.sxXFE]*\\s*(?:\\[ *\\d+%\\])?\\s*$)"
                    + "|^(?:FAIL|FAILED|ERROR) ([\\w./\\\\-]+\\.\\w{1,5})(?=::| |$)");

    /** A place, and how grave the message calls itself: 0 for an error, 1 for anything less, 2 where it does not say. */
    private record Message(Location place, int gravity) {}

    private final LogText text;
    private final Quotation quotation;

    LocatedMessages(LogText text, Quotation quotation) {
        this.text = text;
        this.quotation = quotation;
    }

    /** The places that any message names; where {@code graveOnly}, those of messages that name a severity. */
    List<Location> anywhere(boolean graveOnly) {
        List<Message> messages = read(line -> true);
        return messages.stream()
                .filter(message -> !graveOnly || message.gravity() < SILENT)
                .sorted(Comparator.comparingInt(Message::gravity))
                .map(Message::place)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The places that messages name in the lines that {@code causes} quote, in the order of the log. */
    List<Location> inside(List<Finding> causes) {
        List<Evidence> quoted =
                causes.stream().flatMap(cause -> cause.evidence().stream()).toList();
        return read(line -> quoted.stream().anyMatch(e -> e.firstLine() <= line && line <= e.lastLine())).stream()
                .map(Message::place)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The files of tests that lines call failed, as runners print them: {@code tests/test_x.py ..F.}, {@code FAIL src/x.test.js}. */
    List<Location> failedTestFiles() {
        Set<Location> files = new LinkedHashSet<>();
        Matcher failed = FAILED_FILE.matcher("");
        for (int i = 0; i < text.size() && files.size() < MOST; i++) {
            if (failed.reset(text.at(i)).lookingAt()) {
                String path = failed.group(1) == null ? failed.group(2) : failed.group(1);
                files.add(Location.of(Checkout.relative(quotation.of(path))));
            }
        }
        return List.copyOf(files);
    }

    private List<Message> read(LongPredicate wanted) {
        List<Message> messages = new ArrayList<>();
        String heading = "";
        for (int i = 0; i < text.size() && messages.size() < MOST_SEEN; i++) {
            String line = text.at(i).length() > LONGEST_LINE ? text.at(i).substring(0, LONGEST_LINE) : text.at(i);
            Matcher alone = HEADING.matcher(line);
            if (alone.lookingAt() && MessageShapes.isFile(alone.group(1))) {
                heading = alone.group(1);
            } else if (wanted.test(text.number(i))) {
                int gravity = gravity(line, text.level(i));
                place(line, heading).ifPresent(place -> messages.add(new Message(place, gravity)));
            }
        }
        return messages;
    }

    private Optional<Location> place(String line, String heading) {
        Matcher below = BELOW.matcher(line);
        if (!heading.isEmpty() && below.lookingAt()) {
            String path = Checkout.relative(quotation.of(heading));
            return Optional.of(new Location(path, Integer.parseInt(below.group(1)), Integer.parseInt(below.group(2))));
        }
        return FRAME.matcher(line).lookingAt()
                        || LineSignals.traced(line)
                        || MessageShapes.place(line).isEmpty()
                ? Optional.empty()
                : MessageShapes.place(quotation.of(line));
    }

    private static int gravity(String line, Level level) {
        if (level == Level.ERROR || ERROR.matcher(line).find()) {
            return 0;
        }
        return level == Level.WARNING || WARNING.matcher(line).find() ? 1 : SILENT;
    }
}
