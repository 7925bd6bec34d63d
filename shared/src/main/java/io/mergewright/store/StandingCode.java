package io.mergewright.store;

import io.mergewright.ledger.Standing;
import io.mergewright.ledger.State;
import java.util.List;

/**
 * A standing as one number, to be counted by: the place of its {@link State} in a list that only grows, times 32, and a bit for each of shown
 * (1), asked (2), viewed (4), touched (8) and verified (16).
 */
final class StandingCode {
    private static final int SHOWN = 1;
    private static final int ASKED = 2;
    private static final int VIEWED = 4;
    private static final int TOUCHED = 8;
    private static final int VERIFIED = 16;
    private static final int STATE = 32;
    private static final List<State> STATES = List.of(
            State.PROPOSED,
            State.PUBLISHED,
            State.QUEUED,
            State.WITHHELD,
            State.ACCEPTED,
            State.REJECTED,
            State.IGNORED,
            State.SUPERSEDED,
            State.REVERTED);

    /** How many states there are. */
    static final int PLACES = STATES.size();

    private final int code;

    StandingCode(int code) {
        this.code = code;
    }

    static int of(Standing standing) {
        return STATE * place(standing.state())
                + (standing.shown() ? SHOWN : 0)
                + (standing.asked() ? ASKED : 0)
                + (standing.viewed() ? VIEWED : 0)
                + (standing.touched() ? TOUCHED : 0)
                + (standing.verified() ? VERIFIED : 0);
    }

    /** The place of its state in the list. */
    int place() {
        return code / STATE;
    }

    static int place(State state) {
        return STATES.indexOf(state);
    }

    State state() {
        return STATES.get(code / STATE);
    }

    boolean shown() {
        return (code & SHOWN) != 0;
    }

    boolean asked() {
        return (code & ASKED) != 0;
    }

    boolean viewed() {
        return (code & VIEWED) != 0;
    }

    boolean touched() {
        return (code & TOUCHED) != 0;
    }

    boolean verified() {
        return (code & VERIFIED) != 0;
    }
}
