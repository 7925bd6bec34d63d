package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import io.mergewright.diagnose.rule.NeedleIndex;
import java.util.List;
import java.util.regex.Pattern;

/** Who can act on a failure, as far as one log tells. */
final class Kind {
    /** Causes that often go away by themselves: time, order, ports, remote hosts. */
    private static final Pattern COMES_AND_GOES = Pattern.compile(
            "(?i)\\btimed? ?out\\b|TimeoutE|connection (?:reset|refused|closed|timed out)|address already in use"
                    + "|\\bflak[ey]|race condition|data race|deadlock|socket hang up|ECONNRESET|ETIMEDOUT|EADDRINUSE|temporarily unavailable|\\b50[234]\\b|stale element"
                    + "|SocketException|ConnectException|UnknownHostException");

    /** One of these is in every text that the expression finds. */
    private static final NeedleIndex WORDS = NeedleIndex.of(List.of(
            "time",
            "connect",
            "address already in use",
            "flak",
            "race",
            "deadlock",
            "socket",
            "econnreset",
            "eaddrinuse",
            "temporarily",
            "502",
            "503",
            "504",
            "stale element",
            "unknownhost"));

    private Kind() {}

    static FailureKind of(Category category, List<Evidence> excerpts) {
        if (category == Category.TEST
                && excerpts.stream()
                        .flatMap(evidence -> evidence.lines().stream())
                        .anyMatch(Kind::comesAndGoes)) {
            return FailureKind.FLAKY_LOOKING;
        }
        return category.kind();
    }

    private static boolean comesAndGoes(String line) {
        return WORDS.in(line) && COMES_AND_GOES.matcher(line).find();
    }
}
