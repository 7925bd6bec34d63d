package io.mergewright.diagnose.suspect;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a change that may have caused a failure.
 *
 * @param commit that made the change, where known
 * @param path of the file after the change, or before it when the change deletes it
 * @param score from 0 to 1, to rank by: {@code 1 - (1-w1)(1-w2)…} over the weights of the reasons
 * @param reasons strongest first; at least one
 */
public record Suspect(Optional<String> commit, String path, Part part, double score, List<Reason> reasons) {
    public Suspect {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(part, "part");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty() || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score %s of %s for %d reasons".formatted(score, path, reasons.size()));
        }
    }

    /** Whether the log links it to the failure, so that it is not only there because nothing else is. */
    public boolean isLinked() {
        return reasons.stream().anyMatch(Reason::isEvidence);
    }
}
