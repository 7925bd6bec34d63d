package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.ReviewFinding;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding that is kept beside its pull request.
 *
 * @param suggestion its id in the ledger
 * @param rule id of the check
 * @param head the commit whose lines it speaks of
 * @param side {@code LEFT} or {@code RIGHT}
 * @param first 1-based
 * @param last 1-based and inclusive
 * @param quoted the text of the lines
 * @param replacement of exactly these lines
 * @param body of the comment, in Markdown
 * @param comment GitHub's id; 0 where there is none of its own
 * @param fate what people did with it when it was last looked at, as the ledger names it; empty for nothing
 */
record KnownFinding(
        Fingerprint fingerprint,
        String suggestion,
        String rule,
        String head,
        String path,
        String side,
        int first,
        int last,
        String quoted,
        Optional<String> replacement,
        String body,
        State state,
        long comment,
        String fate) {
    /** What has become of it. */
    enum State {
        /** For a person to decide. */
        HELD,
        /** About to be posted when it was last heard of: nobody knows whether it was. */
        ANNOUNCED,
        /** A comment of its own. */
        POSTED,
        /** Said in the text of the review, as its lines could carry no comment. */
        IN_BODY,
        /** Its thread was closed by us, as it is gone. */
        RESOLVED,
        DISMISSED
    }

    KnownFinding {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(replacement, "replacement");
        Objects.requireNonNull(state, "state");
    }

    boolean isByModel() {
        return rule.equals(ReviewFinding.MODEL);
    }

    boolean isByFixer() {
        return rule.startsWith(ReviewFinding.FIXER);
    }

    /** Whether checks would see it again, so that it is gone when they do not. */
    boolean isSeenByChecks() {
        return !isByModel() && !isByFixer();
    }

    boolean isSaid() {
        return state != State.HELD && state != State.ANNOUNCED;
    }

    /** {@code finding} as it is held, or about to be said. */
    static KnownFinding held(ReviewFinding finding, String suggestion, String head) {
        return new KnownFinding(
                finding.fingerprint(),
                suggestion,
                finding.check().id(),
                head,
                finding.path(),
                finding.side().name(),
                finding.first(),
                finding.last(),
                String.join("\n", finding.quoted()),
                finding.replacement(),
                CommentText.of(finding),
                State.HELD,
                0,
                "");
    }

    /** The same where {@code now} stands in {@code newer}. */
    KnownFinding at(ReviewFinding now, String newer) {
        return new KnownFinding(
                fingerprint,
                suggestion,
                rule,
                newer,
                now.path(),
                now.side().name(),
                now.first(),
                now.last(),
                String.join("\n", now.quoted()),
                now.replacement(),
                body,
                state,
                comment,
                fate);
    }

    /** The same in other words. */
    KnownFinding saying(String text, Optional<String> instead) {
        return new KnownFinding(
                fingerprint,
                suggestion,
                rule,
                head,
                path,
                side,
                first,
                last,
                quoted,
                instead,
                text,
                state,
                comment,
                fate);
    }

    KnownFinding withFate(String now) {
        return new KnownFinding(
                fingerprint,
                suggestion,
                rule,
                head,
                path,
                side,
                first,
                last,
                quoted,
                replacement,
                body,
                state,
                comment,
                now);
    }

    KnownFinding as(State next, long where) {
        return new KnownFinding(
                fingerprint,
                suggestion,
                rule,
                head,
                path,
                side,
                first,
                last,
                quoted,
                replacement,
                body,
                next,
                where,
                fate);
    }
}
