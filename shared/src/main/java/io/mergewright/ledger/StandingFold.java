package io.mergewright.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up events in the order in which they happened; {@link Standing} gives the rules. Not thread-safe. */
final class StandingFold {
    private State state = State.PROPOSED;
    private boolean shown;
    private boolean asked;
    private boolean viewed;
    private boolean touched;
    private boolean verified;
    private @Nullable Instant since;
    private @Nullable Instant decidedAt;
    private @Nullable Duration answered;
    private @Nullable Boolean label;
    private @Nullable Instant knownAt;

    void add(Event event) {
        if (since == null) {
            since = event.at();
        }
        switch (event.kind()) {
            case PROPOSED, EDITED -> {}
            case PUBLISHED -> route(State.PUBLISHED, event);
            case QUEUED -> route(State.QUEUED, event);
            case WITHHELD -> route(State.WITHHELD, event);
            case VIEWED -> viewed = true;
            case ACCEPTED -> answer(State.ACCEPTED, event);
            case APPLIED_EXACTLY, APPLIED_IN_MEANING -> applied(event);
            case TOUCHED -> touched = true;
            case REJECTED -> answer(State.REJECTED, event);
            case IGNORED -> ignored(event);
            case SUPERSEDED -> state = state.isOpen() ? State.SUPERSEDED : state;
            case VERIFIED -> verified |= state == State.ACCEPTED;
            case REVERTED -> reverted(event);
            case LABELLED_RIGHT -> label(true, event);
            case LABELLED_WRONG -> label(false, event);
        }
    }

    private void route(State to, Event event) {
        boolean nowShown = to != State.WITHHELD;
        if (nowShown && !shown) {
            since = event.at();
        }
        shown |= nowShown;
        asked |= to == State.QUEUED;
        state = state.isOpen() ? to : state;
    }

    private void answer(State to, Event event) {
        if (answered == null && since != null) {
            answered = Duration.between(since, event.at());
        }
        decide(to, event);
    }

    private void applied(Event event) {
        if (shown || viewed) {
            answer(State.ACCEPTED, event);
        }
    }

    private void ignored(Event event) {
        if (state == State.PUBLISHED || state == State.QUEUED) {
            decide(State.IGNORED, event);
        }
    }

    private void reverted(Event event) {
        if (state == State.ACCEPTED) {
            decide(State.REVERTED, event);
        }
    }

    private void label(boolean right, Event event) {
        label = right;
        knownAt = event.at();
    }

    private void decide(State to, Event event) {
        state = to;
        decidedAt = event.at();
        knownAt = event.at();
        verified = false;
    }

    Standing standing() {
        return new Standing(
                state,
                shown,
                asked,
                viewed,
                touched,
                verified,
                Optional.ofNullable(decidedAt),
                Optional.ofNullable(answered),
                Optional.ofNullable(label),
                Optional.ofNullable(knownAt));
    }
}
