package io.mergewright.demo;

import io.mergewright.gate.Decision;
import io.mergewright.ledger.Event;
import io.mergewright.ledger.Event.Kind;
import io.mergewright.ledger.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers suggestions as people might: made up, by chance, and the same in each demonstration. */
final class DemoPeople {
    static final String ACTOR = "demo";

    private static final List<String> REASONS =
            List.of("intended here", "cannot happen", "another change takes care of it", "not worth a change");
    /** How often each kind of suggestion is taken. */
    private static final Map<String, Double> TAKES = Map.of(
            "review-correctness", 0.82,
            "review-security", 0.72,
            "review-concurrency", 0.62,
            "review-errors", 0.5,
            "review-leftovers", 0.9);

    private static final double TAKES_USUALLY = 0.6;
    private static final double SAYS_NO = 0.45;
    /** Whatever a person is asked about so late is not decided yet. */
    private static final Duration LEFT = Duration.ofDays(12);

    private static final int LONGEST_MINUTES = 3_000;

    private final Ledger ledger;
    private final Instant end;
    private final Random chance = new Random(20_260_101);

    /** @param end after which nothing happens any more */
    DemoPeople(Ledger ledger, Instant end) {
        this.ledger = ledger;
        this.end = end;
    }

    /**
     * Answers suggestion {@code id}, about which the gate decided {@code decision} at {@code time}; what is new is left for whoever looks at
     * the demonstration.
     */
    void answer(String id, String category, Decision decision, Instant time) {
        Instant when = time.plus(Duration.ofMinutes(5 + (long) (LONGEST_MINUTES * Math.pow(chance.nextDouble(), 3))));
        double luck = chance.nextDouble();
        boolean says = chance.nextDouble() < SAYS_NO;
        boolean applies = chance.nextDouble() < 0.5;
        String reason = REASONS.get(chance.nextInt(REASONS.size()));
        boolean left = decision instanceof Decision.AskHuman && time.isAfter(end.minus(LEFT));
        if (decision instanceof Decision.Withhold || when.isAfter(end) || left) {
            return;
        }
        add(id, Kind.VIEWED, when.minusSeconds(60), "");
        if (luck < TAKES.getOrDefault(category, TAKES_USUALLY)) {
            if (decision instanceof Decision.AskHuman) {
                add(id, Kind.PUBLISHED, when, "asked and let through");
            }
            add(id, applies ? Kind.APPLIED_EXACTLY : Kind.ACCEPTED, when.plusSeconds(30), "");
        } else if (says) {
            add(id, Kind.REJECTED, when, reason);
        } else {
            add(id, Kind.IGNORED, when, "the branch was merged without it");
        }
    }

    private void add(String id, Kind kind, Instant when, String detail) {
        ledger.append(new Event(id, ACTOR + ":" + kind.label(), kind, when, ACTOR, detail));
    }
}
