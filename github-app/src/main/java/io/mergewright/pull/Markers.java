package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks in what we write, which readers do not see, so that it is found again after a process has died between writing and remembering. */
final class Markers {
    private static final Pattern FINDING = Pattern.compile("<!-- mergewright:finding ([0-9a-f]{16}) -->");

    static final String SUMMARY = "<!-- mergewright:summary -->";

    private Markers() {}

    /** {@code mark} is that of {@link PullRow#mark}. */
    static String review(String mark) {
        return "<!-- mergewright:review %s -->".formatted(mark);
    }

    static String finding(Fingerprint fingerprint) {
        return "<!-- mergewright:finding %s -->".formatted(fingerprint.value());
    }

    static String answer(long comment) {
        return "<!-- mergewright:answer %d -->".formatted(comment);
    }

    static Optional<Fingerprint> finding(String body) {
        Matcher matcher = FINDING.matcher(body);
        return matcher.find() ? Optional.of(new Fingerprint(matcher.group(1))) : Optional.empty();
    }
}
