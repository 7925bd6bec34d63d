package io.mergewright.decide;

import io.mergewright.core.Fingerprint;
import io.mergewright.pull.PullKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person has decided about a suggestion.
 *
 * @param reason empty where none was needed
 * @param text in which it is published, where the person has edited it
 * @param change that is published, where the person has edited it
 * @param effectiveAt when it takes effect; of what is put off, until when
 * @param outcome why it could not be done; empty otherwise
 * @param spot where the suggestion was held; empty where it was held nowhere
 */
public record Decided(
        String suggestion,
        Verdict verdict,
        String login,
        String reason,
        Optional<String> text,
        Optional<String> change,
        Instant at,
        Instant effectiveAt,
        State state,
        String outcome,
        Optional<Spot> spot) {
    /** How far it has come. */
    public enum State {
        /** It can be undone. */
        TAKEN,
        /** It can be undone no longer. */
        UNDERWAY,
        DONE,
        /** It could not be done: the suggestion waits again. */
        FAILED
    }

    /** Where a finding is held: the same when it is found anew. */
    public record Spot(PullKey pull, Fingerprint fingerprint) {
        public Spot {
            Objects.requireNonNull(pull, "pull");
            Objects.requireNonNull(fingerprint, "fingerprint");
        }
    }

    public Decided {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(spot, "spot");
    }

    boolean isEdited() {
        return text.isPresent() || change.isPresent();
    }

    /** Whether the suggestion does not wait at {@code now}, because of this. */
    public boolean holds(Instant now) {
        return state != State.FAILED && (verdict != Verdict.SNOOZE || effectiveAt.isAfter(now));
    }

    /** Whether it can be undone at {@code now}. */
    public boolean isOpen(Instant now) {
        return state == State.TAKEN && effectiveAt.isAfter(now);
    }

    /** Names what comes of it in the ledger, so that it comes once. */
    String key() {
        return "decision:" + at.toEpochMilli();
    }
}
