package io.mergewright.acceptance;

import io.mergewright.core.Fingerprint;
import java.util.List;
import java.util.Objects;

/**
 * What people did with one suggestion.
 *
 * @param suggestion its id
 * @param notes a sentence for each thing that speaks against it or was not looked at; mostly empty
 */
public record Verdict(String suggestion, Fingerprint fingerprint, Acceptance acceptance, List<String> notes) {
    public Verdict {
        Objects.requireNonNull(suggestion, "suggestion");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(acceptance, "acceptance");
        notes = List.copyOf(notes);
    }
}
