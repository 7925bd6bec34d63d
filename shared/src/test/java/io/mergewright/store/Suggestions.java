package io.mergewright.store;

import io.mergewright.core.Fingerprint;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Proposal;
import java.time.Instant;
import java.util.List;

/** Suggestions and events for tests. */
final class Suggestions {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Suggestions() {}

    /** The id is {@code suggestion-} and {@code name}; the same {@code fingerprint} is the same suggestion to a person. */
    static Proposal proposal(String name, String fingerprint, Instant at) {
        return new Proposal(
                "suggestion-" + name,
                Fingerprint.of(List.of(fingerprint)),
                new Proposal.Origin("acme/shop", "nightly", "c0ffee"),
                new Proposal.Maker("repair", "fixer:semicolon", "gpt-5-mini", "repair/1"),
                "compile",
                "End line 7 with a semicolon",
                "--- a/main.c\n+++ b/main.c\n@@ -7 +7 @@\n-return 1\n+return 1;\n",
                new Proposal.Estimate(0.8, 0.7),
                1_500,
                at);
    }

    static Proposal proposal(String name) {
        return proposal(name, name, NOON);
    }

    static Event event(String name, Event.Kind kind, int minute) {
        return new Event(
                "suggestion-" + name, kind.label() + minute, kind, NOON.plusSeconds(60L * minute), "jane", "because");
    }
}
