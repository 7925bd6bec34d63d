package io.mergewright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the events of a suggestion add up to. {@link #of} is the only place that says so.
 *
 * <ul>
 *   <li>Events count in the order in which they happened; those of one instant in the order in which they were told.
 *   <li>Accepting and rejecting is done by people, in words or deeds: the later one counts.
 *   <li>What is seen to be applied without ever having been shown is nobody's answer to it, and changes nothing.
 *   <li>Reverting takes an acceptance away, until it is accepted again. It is an answer too.
 *   <li>Being ignored is an answer, as long as there is no other one. Being superseded is none, and ends the waiting for one.
 * </ul>
 *
 * @param shown whether anybody could see it
 * @param asked whether a person was asked to decide, before it was shown to everyone
 * @param viewed whether anybody is known to have looked
 * @param touched whether the same lines were changed, otherwise than proposed
 * @param verified whether it stands accepted and a later build was green
 * @param decidedAt when the answer that counts was given; empty while there is none
 * @param answered how long it took from the first showing to the first answer of a person; empty while there is none
 * @param label whether a person found it right when asked for a label; the later label counts
 * @param knownAt when the answer that counts or the label was given, whichever is later; empty while there is neither
 */
public record Standing(
        State state,
        boolean shown,
        boolean asked,
        boolean viewed,
        boolean touched,
        boolean verified,
        Optional<Instant> decidedAt,
        Optional<Duration> answered,
        Optional<Boolean> label,
        Optional<Instant> knownAt) {

    /** What {@code events}, all of one suggestion and in the order in which they were told, add up to. */
    public static Standing of(List<Event> events) {
        var fold = new StandingFold();
        events.stream().sorted(Comparator.comparing(Event::at)).forEach(fold::add);
        return fold.standing();
    }

    public boolean accepted() {
        return state == State.ACCEPTED;
    }

    /** Whether it turned out right, for calibration: by the label, and where there is none by the answer. */
    public Optional<Boolean> right() {
        return label.isPresent() || !state.isDecided() ? label : Optional.of(accepted());
    }
}
