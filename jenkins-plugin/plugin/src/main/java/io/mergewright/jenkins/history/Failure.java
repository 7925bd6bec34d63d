package io.mergewright.jenkins.history;

import io.mergewright.jenkins.diagnosis.ShortText;
import io.mergewright.store.Database;
import java.time.Instant;

/**
 * A failed build whose diagnosis names the failure.
 *
 * @param fingerprint the same for the same failure in another build
 * @param headline one sentence; cut where it is long
 * @param at when the build began
 * @param commit that was built; empty where it is not known
 * @param flaky whether the job was green again without a change in between
 */
record Failure(
        BuildKey build,
        String fingerprint,
        String headline,
        String category,
        String kind,
        Instant at,
        String commit,
        boolean flaky) {
    private static final int LONGEST_HEADLINE = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FINGERPRINT = 64;

    Failure {
        if (fingerprint.isEmpty() || fingerprint.length() > LONGEST_FINGERPRINT) {
            throw new IllegalArgumentException("no fingerprint: " + fingerprint);
        }
        headline = text(headline, LONGEST_HEADLINE);
        category = text(category, LONGEST_NAME);
        kind = text(kind, LONGEST_NAME);
        commit = text(commit, LONGEST_NAME);
    }

    private static String text(String text, int longest) {
        return ShortText.of(Database.storable(text), longest);
    }
}
