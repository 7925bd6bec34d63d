package io.mergewright.review;

import io.mergewright.review.change.Change;
import java.util.List;

/**
 * What checks see in a change.
 *
 * @param findings in the order of the files
 * @param facts sentences for the summary, without judgement
 */
public record Seen(Change change, List<ReviewFinding> findings, List<String> facts) {
    public Seen {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
    }
}
