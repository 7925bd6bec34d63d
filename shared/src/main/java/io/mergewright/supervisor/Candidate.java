package io.mergewright.supervisor;

import io.mergewright.core.Patch;
import io.mergewright.gate.Decision;
import io.mergewright.repair.Fix;
import io.mergewright.verify.Verification;
import java.util.Objects;
import java.util.Optional;

/**
 * A fix on its way to people.
 *
 * @param patch its edits against the commit that failed
 * @param verification what became of it when it was tried; empty before, and when there was no time for it
 * @param decision of the gate; empty before it has decided
 */
public record Candidate(Fix fix, Patch patch, Optional<Verification> verification, Optional<Decision> decision) {
    static final int WITHHELD = 3;

    public Candidate {
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(patch, "patch");
        Objects.requireNonNull(verification, "verification");
        Objects.requireNonNull(decision, "decision");
    }

    static Candidate of(Fix fix, String commit) {
        return new Candidate(fix, new Patch(commit, fix.edits()), Optional.empty(), Optional.empty());
    }

    Candidate with(Verification result) {
        return new Candidate(fix, patch, Optional.of(result), decision);
    }

    Candidate with(Decision decided) {
        return new Candidate(fix, patch, verification, Optional.of(decided));
    }

    public boolean isProven() {
        return verification.filter(Verification.Proven.class::isInstance).isPresent();
    }

    /** By which candidates are ordered for people: 0 when it is published, then proven, then not proven, then not shown. */
    public int standing() {
        Decision decided = decision.orElse(null);
        if (decided instanceof Decision.Publish) {
            return 0;
        }
        if (decided instanceof Decision.AskHuman) {
            return isProven() ? 1 : 2;
        }
        return WITHHELD;
    }

    public boolean isPublished() {
        return standing() == 0;
    }

    /** Whether a model made it, at least in part. */
    public boolean isByModel() {
        return fix.maker().isPresent();
    }

    /** Whether it takes back a change instead of mending it. */
    public boolean isReversal() {
        return fix.fixer().startsWith("revert");
    }
}
