package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding in its pull request, as far as people who decide about it need to know.
 *
 * @param suggestion its id in the ledger, which changes when the finding is found anew
 * @param first 1-based
 * @param last 1-based and inclusive
 * @param quoted the text of the lines
 * @param replacement of exactly these lines
 * @param comment GitHub's id; 0 where there is none of its own
 */
public record HeldComment(
        PullKey pull,
        Fingerprint fingerprint,
        String suggestion,
        String head,
        String path,
        int first,
        int last,
        String quoted,
        Optional<String> replacement,
        Progress progress,
        long comment) {
    /** How far it has come. */
    public enum Progress {
        HELD,
        /** On its way to GitHub, or perhaps there already. */
        LEAVING,
        SAID,
        DISMISSED
    }

    public HeldComment {
        Objects.requireNonNull(pull, "pull");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(replacement, "replacement");
        Objects.requireNonNull(progress, "progress");
    }

    static HeldComment of(PullKey pull, KnownFinding finding) {
        return new HeldComment(
                pull,
                finding.fingerprint(),
                finding.suggestion(),
                finding.head(),
                finding.path(),
                finding.first(),
                finding.last(),
                finding.quoted(),
                finding.replacement(),
                progress(finding.state()),
                finding.comment());
    }

    private static Progress progress(KnownFinding.State state) {
        return switch (state) {
            case HELD -> Progress.HELD;
            case ANNOUNCED -> Progress.LEAVING;
            case POSTED, IN_BODY, RESOLVED -> Progress.SAID;
            case DISMISSED -> Progress.DISMISSED;
        };
    }
}
