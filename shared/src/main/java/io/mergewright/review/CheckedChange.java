package io.mergewright.review;

import io.mergewright.review.change.Change;
import java.util.List;

/**
 * What checks see in a change.
 *
 * @param findings in the order of the files
 * @param facts sentences for the summary, without judgement
 * @param notes what checks did not look at, in sentences
 */
public record CheckedChange(Change change, List<ReviewFinding> findings, List<String> facts, List<String> notes) {
    public CheckedChange {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
    }

    /** The same, of which only what is new since then is kept. */
    public CheckedChange since(Since since) {
        return new CheckedChange(change, findings.stream().filter(since::isNew).toList(), facts, notes);
    }
}
