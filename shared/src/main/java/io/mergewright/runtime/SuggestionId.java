package io.mergewright.runtime;

import io.mergewright.core.Fingerprint;
import io.mergewright.review.ReviewFinding;
import io.mergewright.supervisor.Candidate;
import java.util.List;

/** What a suggestion is called in the ledger. */
public final class SuggestionId {
    private SuggestionId() {}

    /** The id of {@code candidate}, which the handling {@code handling} came up with. */
    public static String of(String handling, Candidate candidate) {
        return Fingerprint.of(List.of(handling, candidate.patch().edits().toString()))
                .value();
    }

    /** The id of {@code finding}, which the handling {@code handling} came up with. */
    public static String of(String handling, ReviewFinding finding) {
        return Fingerprint.of(List.of(handling, finding.fingerprint().value())).value();
    }
}
