package io.mergewright.runtime;

import io.mergewright.core.Fingerprint;
import io.mergewright.diagnose.Diagnosis;
import io.mergewright.review.ReviewFinding;
import io.mergewright.supervisor.Candidate;
import io.mergewright.supervisor.ModelRepair;
import java.util.List;

/** What a suggestion is called in the ledger. */
public final class SuggestionId {
    private SuggestionId() {}

    /** The id of {@code candidate}, which the handling {@code handling} came up with. */
    public static String of(String handling, Candidate candidate) {
        return Fingerprint.of(List.of(handling, candidate.patch().edits().toString()))
                .value();
    }

    /** The same for what is the same fix of the same failure to a person, whatever handling came up with it. */
    public static Fingerprint fingerprint(Diagnosis failure, Candidate candidate) {
        return Fingerprint.of(List.of(
                ModelRepair.AGENT,
                failure.fingerprint().value(),
                candidate.patch().edits().toString()));
    }

    /** The id of {@code finding}, which the handling {@code handling} came up with. */
    public static String of(String handling, ReviewFinding finding) {
        return Fingerprint.of(List.of(handling, finding.fingerprint().value())).value();
    }
}
