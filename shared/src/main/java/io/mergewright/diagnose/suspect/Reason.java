package io.mergewright.diagnose.suspect;

import java.util.Objects;

/**
 * Why a part of a change is suspected.
 *
 * @param weight from 0 to 1: how strongly it alone links the part to the failure; by judgement, not measured
 * @param words a clause in plain words, about the part
 */
public record Reason(Basis basis, double weight, String words) {
    public Reason {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(words, "words");
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("weight " + weight + " of '" + words + "'");
        }
    }

    /** Whether the log itself makes the link. */
    public boolean isEvidence() {
        return basis != Basis.CIRCUMSTANCE;
    }
}
