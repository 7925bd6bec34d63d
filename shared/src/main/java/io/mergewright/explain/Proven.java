package io.mergewright.explain;

import io.mergewright.core.Category;
import io.mergewright.core.Evidence;
import java.util.List;

/**
 * A cause that a model named and that the log proves.
 *
 * @param cause one sentence, without secrets
 * @param remedy what to change, or empty
 * @param evidence the quoted lines as the log has them; never empty
 */
public record Proven(String cause, Category category, String remedy, List<Evidence> evidence) {
    public Proven {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a proven cause without evidence");
        }
    }
}
