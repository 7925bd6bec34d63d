package io.mergewright.diagnose;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import io.mergewright.core.FailureKind;
import java.util.List;
import java.util.regex.Pattern;

/** Who can act on a failure, as far as one log tells. */
final class Kind {
    /** Causes that often go away by themselves: time, order, ports, remote hosts. */
    private static final Pattern COMES_AND_GOES = Pattern.compile(
            "(?i)\\btimed? ?out\\b|TimeoutE|connection (?:reset|refused|closed|timed out)|address already in use"
                    + "|\\bflak[ey]|race condition|data race|deadlock|socket hang up|ECONNRESET|ETIMEDOUT|EADDRINUSE|temporarily unavailable|\\b50[234]\\b|stale element"
                    + "|SocketException|ConnectException|UnknownHostException");

    private Kind() {}

    static FailureKind of(Category category, List<Evidence> excerpts) {
        if (category == Category.TEST
                && excerpts.stream()
                        .flatMap(evidence -> evidence.lines().stream())
                        .anyMatch(line -> COMES_AND_GOES.matcher(line).find())) {
            return FailureKind.FLAKY_LOOKING;
        }
        return category.kind();
    }
}
