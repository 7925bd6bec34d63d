package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.NeedleIndex;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much a single line looks like news of a failure, whatever tool printed it. */
final class LineSignals {
    private static final Pattern STRONG = Pattern.compile("^\\W{0,6}(?:fatal|panic|error|exception|traceback|failure|"
            + "uncaught|unhandled|segmentation fault|abort|assertion|internal error|syntax error|failed|not ok|killed)\\b"
            + "|\\b(?:fatal|error|panic|failure|exception|failed)(?: ?\\[\\w+\\])?[:!]|\\b\\w+(?:Error|Exception)\\b[:(]?"
            + "|^\\W{0,6}[A-Z]\\w+(?:Error|Exception)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEDIUM = Pattern.compile("\\b(?:error|fail|fails|failed|failing|failure|fatal|cannot|can't|could not|"
            + "couldn't|unable to|not found|no such file|undefined|unexpected|invalid|denied|refused|missing|timed out|timeout|"
            + "mismatch|expected|unresolved|conflict|broken|corrupt|crashed|terminated|aborted|not permitted|unsupported)\\b|[✗✘✖×❌]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CROSS = Pattern.compile("[✗✘✖×❌]");
    private static final Pattern HARMLESS = Pattern.compile("\\b(?:0|no|without|zero) (?:\\w+ )?(?:errors?|fail(?:ures?|ed)?|warnings?)\\b"
            + "|\\b(?:errors?|fail(?:ures?|ed)?): ?0\\b|\\bignored?\\b|\\bwarning\\b|\\bdeprecated?\\b|\\bPASS(?:ED)?\\b|^ok\\b|[✓✔√]"
            + "|--?\\w*(?:error|fail)|\\bif (?:it )?fails?\\b|^\\s*(?:Get|Hit|Ign|Selecting|Preparing|Unpacking|Setting up)\\b|^\\s*gcc |^\\s*g\\+\\+ |^\\s*cc "
            + "|^\\s*\\+? ?(?:echo|export|set|if|then) ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile("^\\s+(?:at |File \"|from |in |by |#\\d+ |\\.\\.\\. \\d+ more)|^\\s*(?:Caused by:|\\d+ \\||>|\\||\\^|~)");
    private static final Pattern PLACE = Pattern.compile("\\w\\.[a-zA-Z]{1,5}[:(]\\d");

    private static final NeedleIndex WORDS = NeedleIndex.of(List.of(
            "error", "exception", "fail", "fatal", "panic", "abort", "killed", "traceback", "uncaught", "unhandled", "segmentation",
            "assert", "not ok", "cannot", "can't", "could not", "couldn't", "unable", "not found", "no such", "undefined", "unexpected",
            "invalid", "denied", "refused", "missing", "time", "mismatch", "expected", "unresolved", "conflict", "broken", "corrupt",
            "crash", "terminated", "not permitted", "unsupported"));

    private LineSignals() {}

    /** 0 for a line that says nothing; about 8 for a plain statement of failure. */
    static int points(String line) {
        if (!WORDS.in(line) && !CROSS.matcher(line).find()) {
            return 0;
        }
        boolean strong = STRONG.matcher(line).find();
        if (!strong && !MEDIUM.matcher(line).find()) {
            return 0;
        }
        int points = strong ? 5 : 2;
        if (HARMLESS.matcher(line).find()) {
            points -= 4;
        }
        if (PLACE.matcher(line).find()) {
            points++;
        }
        return points;
    }

    /** Whether the line only closes something: rules of punctuation, time totals. */
    static boolean dull(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return text.chars().noneMatch(Character::isLetterOrDigit)
                || text.startsWith("real\t")
                || text.startsWith("user\t")
                || text.startsWith("sys\t")
                || text.startsWith("travis_");
    }

    /** Whether {@code next} belongs to the block that {@code head} opened. */
    static boolean continues(String head, String next) {
        return !next.isBlank() && (indent(next) > indent(head) || FRAME.matcher(next).find());
    }

    /** Whether {@code before} introduces {@code hit}: a title, or a line of the same statement. */
    static boolean leadsIn(String before, String hit) {
        return !before.isBlank() && indent(before) < indent(hit) && before.stripTrailing().endsWith(":");
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
