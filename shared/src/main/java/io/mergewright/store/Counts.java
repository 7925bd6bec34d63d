package io.mergewright.store;

import io.mergewright.ledger.State;
import io.mergewright.ledger.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Adds up rows of suggestions that stand alike. Not thread-safe. */
final class Counts {
    private final String group;
    private final long[] states = new long[StandingCode.PLACES];
    private long proposals;
    private long money;
    private long proposed;
    private long shown;
    private long asked;
    private long viewed;
    private long touched;
    private long verified;
    private long acceptedUnasked;

    Counts(String group) {
        this.group = group;
    }

    String group() {
        return group;
    }

    /** Adds a row; returns this. */
    Counts add(ResultSet row) throws SQLException {
        add(row.getBoolean("stands"), row.getInt("standing"), row.getLong("proposals"), row.getLong("money"));
        return this;
    }

    /** Adds {@code count} suggestions that stand alike, {@code stands} telling whether each counts for its fingerprint. */
    void add(boolean stands, int standing, long count, long micro) {
        proposals += count;
        money += micro;
        if (stands) {
            addUnique(new StandingCode(standing), count);
        }
    }

    private void addUnique(StandingCode standing, long count) {
        State state = standing.state();
        states[standing.place()] += count;
        proposed += count;
        shown += standing.shown() ? count : 0;
        asked += standing.asked() ? count : 0;
        viewed += standing.viewed() ? count : 0;
        touched += standing.touched() ? count : 0;
        verified += standing.verified() ? count : 0;
        acceptedUnasked += state == State.ACCEPTED && !standing.asked() ? count : 0;
    }

    Tally tally(AnswerTimes times) {
        return new Tally(
                group,
                proposals,
                money,
                new Tally.Funnel(proposed, shown, asked, in(State.WITHHELD), viewed, touched),
                new Tally.Answers(
                        in(State.ACCEPTED),
                        acceptedUnasked,
                        verified,
                        in(State.REJECTED),
                        in(State.IGNORED),
                        in(State.REVERTED),
                        in(State.SUPERSEDED)),
                times.median(),
                times.slowestTenth());
    }

    private long in(State state) {
        return states[StandingCode.place(state)];
    }
}
