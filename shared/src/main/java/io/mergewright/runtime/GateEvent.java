package io.mergewright.runtime;

import io.mergewright.gate.Decision;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import java.time.Instant;

/** What the gate decided about a suggestion, as the ledger keeps it. */
final class GateEvent {
    private GateEvent() {}

    static Event of(String suggestion, Decision decision, Instant now) {
        return new Event(suggestion, "gate", kind(decision), now, "gate", String.join("; ", decision.reasons()));
    }

    private static Kind kind(Decision decision) {
        if (decision instanceof Decision.Publish) {
            return Kind.PUBLISHED;
        }
        return decision instanceof Decision.AskHuman ? Kind.QUEUED : Kind.WITHHELD;
    }
}
