package io.mergewright.diagnose;

import io.mergewright.diagnose.rule.NeedleIndex;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much a single line looks like news of a failure, whatever tool printed it. */
final class LineSignals {
    /** A verdict: a test framework's mark, a compiler's severity, the head of a stack trace. */
    private static final Pattern VERDICT =
            Pattern.compile("(?<![-\\w/.'\"(])(?:FAIL|FAILED|FAILURE|CRASHED)(?![-\\w/.'\"(=])"
                    + "|^[^\\w'\"]{0,8}(?i:fatal error|panic|traceback|uncaught|unhandled|segmentation fault|not ok|internal error|syntax error)\\b"
                    + "|(?:\\w\\.\\w{1,5}|[:)\\]\\d]):? (?i:fatal error|error)(?:\\[\\w+\\])?:|^(?i:fatal|error)(?:\\[[\\w:-]+\\])?:"
                    + "|[✗✘✖❌⨯]");

    /** A statement of failure: the word opens the line or a clause. */
    private static final Pattern STATEMENT = Pattern.compile("^[^\\w'\"]{0,8}(?i:fatal|error|exception|failure"
            + "|assertion|abort(?:ed|ing)?|failed|killed)\\b(?![-_/.\\w])"
            + "|(?<![-\\w/.'\"])(?i:fatal|error|panic|failure|exception|failed)(?: ?\\[[\\w:-]+\\]| \\w{1,8}\\d{2,6})?(?::|!|$)"
            + "|(?<![\\w/('\"])(?:[a-z]\\w*\\.)*[A-Z]\\w*(?:Error|Exception|Failure)(?=:|$| \\()");

    /** A level of an application's own log. */
    private static final Pattern LOGGED =
            Pattern.compile("(?<![-\\w/.'\"(])(?:ERROR|FATAL|SEVERE)(?![-\\w/.'\"(=:])|\\[error\\]");

    /** A word that failures share with much other output. */
    private static final Pattern HINT = Pattern.compile(
            "(?i)(?<![-\\w/.])(?:errors?|fails?|failed|failing|failures?|fatal|cannot|can't|could(?: not|n't)"
                    + "|unable to|not (?:be )?found|no such|undefined|unexpected|invalid|denied|refused|missing|timed out|timeout|mismatch"
                    + "|expected|unresolved|conflicts?|broken|corrupt(?:ed)?|crashed|terminated|aborted|not permitted|unsupported"
                    + "|does(?: not|n't)|is(?: not|n't)|must(?: not)?|please)(?![-\\w/])");

    /** Says that nothing failed, or only talks about failing. */
    private static final Pattern HARMLESS = Pattern.compile(
            "(?i)\\b(?:0|no|without|zero|any|ignor\\w+|expected) (?:\\w+ )?(?:errors?|fail(?:ures?|ed|ing)?|warnings?|exceptions?)\\b"
                    + "|\\b(?:errors?|fail(?:ures?|ed)?|failing)\\W{1,3}0\\b(?!\\.)|\\bwarn(?:ing)?\\b|\\bdeprecat"
                    + "|\\b(?:SKIPPED|PASS(?:ED)?|XPASS|XFAIL|SUCCESS(?:FUL(?:LY)?)?|OK|ok|UP-TO-DATE|IGNORED)\\b|[✓✔√]"
                    + "|^\\s*(?:Get|Hit|Ign|Selecting|Preparing|Unpacking|Setting up|Downloading|Downloaded|Collecting|Installing|Compiling|Checking|Fetching)\\b"
                    + "|^\\s*(?:\\S*/)?(?:gcc|g\\+\\+|cc|c\\+\\+|clang|clang\\+\\+|javac|ghc|ocamlfind|libtool|ar|ld|rustc) .*-"
                    + "|^\\s*\\+* ?(?:echo|export|set|if|then|local|declare) |\\b(?:DEBUG|INFO|TRACE|VERBOSE)\\b");

    /** A verdict at the end of the line that all went well. */
    private static final Pattern PASSED =
            Pattern.compile("(?:\\s{2,}|\\.{2,} ?|: +|[✓✔√] ?)(?:OK|PASS(?:ED)?|ok|[Pp]assed)"
                    + "(?: ?\\(?[\\d.,]+ ?m?s(?:ec)?\\)?)?(?:\\s*\\|.*)?$");

    /** A command that a shell writes before it runs it. */
    private static final Pattern TRACE = Pattern.compile("^\\++ \\S");

    /** A command of a shell that does nothing but end it. */
    private static final Pattern TRACED_END = Pattern.compile("^\\++ (?:exit|return|true|false|:)(?: |$)");

    private static final Pattern FRAME = Pattern.compile(
            "^\\s+(?:at |File \"|from |in |by |#\\d+ |\\.\\.\\. \\d+ more)"
                    + "|^\\s*(?:Caused by:|\\d+ \\| |> |\\| |\\^|~|[-+] ?(?:expected|actual|[\"'\\w])|(?i:expected|actual|got|received)\\b ?[:=]?)");
    private static final Pattern PLACE = Pattern.compile("\\w\\.[a-zA-Z]{1,5}[:(]\\d");
    private static final Pattern CROSS = Pattern.compile("[✗✘✖❌⨯]");
    private static final NeedleIndex WORDS = NeedleIndex.of(List.of(
            "error",
            "exception",
            "fail",
            "fatal",
            "panic",
            "abort",
            "killed",
            "traceback",
            "uncaught",
            "unhandled",
            "segmentation",
            "assert",
            "not ok",
            "cannot",
            "can't",
            "could not",
            "couldn't",
            "unable",
            "not found",
            "be found",
            "no such",
            "undefined",
            "unexpected",
            "invalid",
            "denied",
            "refused",
            "missing",
            "time",
            "mismatch",
            "expected",
            "unresolved",
            "conflict",
            "broken",
            "corrupt",
            "crash",
            "terminated",
            "not permitted",
            "unsupported",
            "does not",
            "doesn't",
            "is not",
            "isn't",
            "must",
            "please"));

    private LineSignals() {}

    /** 0 for a line that says nothing; about 6 for a plain statement of failure. */
    static int points(String line) {
        if (!WORDS.in(line) && !CROSS.matcher(line).find()) {
            return 0;
        }
        int points = strength(line);
        if (points == 0) {
            return 0;
        }
        if (traced(line) || HARMLESS.matcher(line).find()) {
            points -= 4;
        }
        if (PLACE.matcher(line).find()) {
            points++;
        }
        return points;
    }

    /** Whether the line ends with the verdict that what it names passed. */
    static boolean passed(String line) {
        return PASSED.matcher(line).find();
    }

    /** Whether a shell wrote the line before it ran it, as {@code sh -x} does: it says what was tried, not what came of it. */
    static boolean traced(String line) {
        return TRACE.matcher(line).lookingAt();
    }

    private static int strength(String line) {
        if (VERDICT.matcher(line).find()) {
            return 6;
        }
        if (LOGGED.matcher(line).find()) {
            return 3;
        }
        return STATEMENT.matcher(line).find() ? 5 : HINT.matcher(line).find() ? 2 : 0;
    }

    /** Whether the line only closes something: rules of punctuation, time totals, the end of a shell. */
    static boolean dull(String line) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        return text.chars().noneMatch(Character::isLetterOrDigit)
                || text.startsWith("real\t")
                || text.startsWith("user\t")
                || text.startsWith("sys\t")
                || text.startsWith("travis_")
                || text.startsWith("[pipeline]")
                || TRACED_END.matcher(text).lookingAt();
    }

    /** Whether {@code next} belongs to the block that {@code head} opened. */
    static boolean continues(String head, String next) {
        return !next.isBlank()
                && (indent(next) > indent(head) || FRAME.matcher(next).lookingAt());
    }

    /** Whether {@code before} introduces {@code hit}: a title, or a line of the same statement. */
    static boolean leadsIn(String before, String hit) {
        return !before.isBlank()
                && indent(before) < indent(hit)
                && before.stripTrailing().endsWith(":");
    }

    private static int indent(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }
}
