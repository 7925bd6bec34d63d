package io.mergewright.pull;

import io.mergewright.core.Fingerprint;
import java.util.Objects;
import java.util.Optional;

/**
 * That a person has let a held finding go.
 *
 * @param quoted the text of the lines that the person saw: of other lines nobody has spoken
 * @param body of the comment instead of the one that is held; empty where it goes out as it is
 * @param replacement of the lines; counts only where there is a body
 */
record Release(Fingerprint fingerprint, String quoted, Optional<String> body, Optional<String> replacement) {
    Release {
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(quoted, "quoted");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(replacement, "replacement");
    }

    boolean isAbout(KnownFinding finding) {
        return finding.fingerprint().equals(fingerprint) && finding.quoted().equals(quoted);
    }

    /** {@code finding} as the person wants it said. */
    KnownFinding of(KnownFinding finding) {
        return body.map(text -> finding.saying(text, replacement)).orElse(finding);
    }
}
