package io.mergewright.store;

import io.mergewright.ledger.State;
import io.mergewright.ledger.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Adds up rows of suggestions that stand alike. Not thread-safe. */
final class Counts {
    private final String group;
    private final Map<State, Long> states = new EnumMap<>(State.class);
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
        long count = row.getLong("proposals");
        proposals += count;
        money += row.getLong("money");
        if (row.getBoolean("stands")) {
            addUnique(row, count);
        }
        return this;
    }

    private void addUnique(ResultSet row, long count) throws SQLException {
        var standing = new StandingCode(row.getInt("standing"));
        State state = standing.state();
        states.merge(state, count, Long::sum);
        proposed += count;
        shown += standing.shown() ? count : 0;
        asked += standing.asked() ? count : 0;
        viewed += standing.viewed() ? count : 0;
        touched += standing.touched() ? count : 0;
        verified += standing.verified() ? count : 0;
        acceptedUnasked += state == State.ACCEPTED && !standing.asked() ? count : 0;
    }

    Tally tally(JdbcTallies.Times times) {
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
        return states.getOrDefault(state, 0L);
    }
}
