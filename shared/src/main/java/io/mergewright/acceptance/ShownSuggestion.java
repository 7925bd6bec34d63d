package io.mergewright.acceptance;

import io.mergewright.core.Fingerprint;
import java.util.List;
import java.util.Objects;

/**
 * A suggestion that people could see on a pull request.
 *
 * @param id as the ledger knows it
 * @param commit the head that was reviewed, to whose files the lines of the anchors belong
 * @param parts at least one; all changes must be there for the suggestion to count as applied
 */
public record ShownSuggestion(String id, Fingerprint fingerprint, String commit, List<Part> parts) {
    public ShownSuggestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(commit, "commit");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("suggestion " + id + " about nothing");
        }
    }
}
