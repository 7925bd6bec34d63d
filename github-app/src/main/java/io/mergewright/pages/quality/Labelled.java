package io.mergewright.pages.quality;

import io.mergewright.ledger.Life;
import java.util.Locale;

/**
 * A suggestion that a person has labelled, with what was hidden before.
 *
 * @param label {@code right} or {@code wrong}
 * @param state where it stands, such as {@code accepted}
 */
record Labelled(String id, String title, String label, double confidence, String state) {
    static Labelled of(Life life, String label) {
        return new Labelled(
                life.proposal().id(),
                life.proposal().title(),
                label,
                life.proposal().estimate().confidence(),
                life.standing().state().label());
    }

    public String sure() {
        return String.format(Locale.ROOT, "%.2f", confidence);
    }
}
