package io.mergewright.store;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Spender;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables {@code budget_call} and {@code budget_handling}. */
final class CallTable {
    private static final int MOST_AT_ONCE = 200;

    private CallTable() {}

    static void insert(Handle handle, Call call, Instant now, Instant leaseUntil) {
        handle.createUpdate("""
                        INSERT INTO budget_call (id, handling, agent, workflow, utc_day, call_state,
                        reserved_tokens, reserved_micro_dollars, opened_at, lease_until)
                        VALUES (:id, :handling, :agent, :workflow, :day, :state, :tokens, :money, :now, :lease)
                        """)
                .bind("id", call.id())
                .bind("handling", call.spender().handling())
                .bind("agent", call.spender().agent())
                .bind("workflow", call.spender().workflow())
                .bind("day", call.day().toString())
                .bind("state", call.state().name())
                .bind("tokens", call.reserved().tokens())
                .bind("money", call.reserved().microDollars())
                .bind("now", now.toEpochMilli())
                .bind("lease", leaseUntil.toEpochMilli())
                .execute();
    }

    static Optional<Call> lock(Handle handle, String id) {
        return find(handle, id, "FOR UPDATE");
    }

    /** The same, but nothing when another transaction has locked it. */
    static Optional<Call> lockUnlessLocked(Handle handle, String id) {
        return find(handle, id, "FOR UPDATE SKIP LOCKED");
    }

    /** Settles a call that is open, and tells of it as it was; nothing when it is not open. */
    static Optional<Call> settleOpen(Handle handle, String id, Cost cost, String model) {
        return handle.createUpdate(
                        "UPDATE budget_call SET call_state = 'SETTLED', model = :model,"
                                + " booked_tokens = :tokens, booked_micro_dollars = :money WHERE id = :id AND call_state = 'OPEN'")
                .bind("id", id)
                .bind("model", Names.fit(model))
                .bind("tokens", cost.tokens())
                .bind("money", cost.microDollars())
                .executeAndReturnGeneratedKeys(
                        "id", "handling", "agent", "workflow", "utc_day", "reserved_tokens", "reserved_micro_dollars")
                .map((row, context) -> call(row, Call.State.OPEN, Cost.NONE))
                .findOne();
    }

    static void close(Handle handle, Call call, Call.State state, Cost cost, String model) {
        handle.createUpdate("UPDATE budget_call SET call_state = :state, model = :model,"
                        + " booked_tokens = :tokens, booked_micro_dollars = :money WHERE id = :id")
                .bind("id", call.id())
                .bind("state", state.name())
                .bind("model", Names.fit(model))
                .bind("tokens", cost.tokens())
                .bind("money", cost.microDollars())
                .execute();
    }

    /** Adds to what the handling of {@code call} cost. */
    static void addToHandling(Handle handle, Call call, long microDollars, Instant now) {
        int added = handle.createUpdate("INSERT INTO budget_handling (agent, handling, micro_dollars, last_at)"
                        + " VALUES (:agent, :handling, :money, :now) ON CONFLICT DO NOTHING")
                .bind("agent", call.spender().agent())
                .bind("handling", call.spender().handling())
                .bind("money", microDollars)
                .bind("now", now.toEpochMilli())
                .execute();
        if (added == 0) {
            addToKnownHandling(handle, call, microDollars, now);
        }
    }

    /** Open reservations whose lease has ended. */
    static List<String> expired(Handle handle, Instant now) {
        return handle.createQuery("SELECT id FROM budget_call WHERE call_state = 'OPEN' AND lease_until <= :now"
                        + " ORDER BY lease_until LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", MOST_AT_ONCE)
                .mapTo(String.class)
                .list();
    }

    static int prune(Handle handle, Instant before) {
        handle.createUpdate("DELETE FROM budget_handling WHERE last_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
        return handle.createUpdate("DELETE FROM budget_call WHERE call_state <> 'OPEN' AND opened_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    private static void addToKnownHandling(Handle handle, Call call, long microDollars, Instant now) {
        handle.createUpdate("UPDATE budget_handling SET micro_dollars = micro_dollars + :money, last_at = :now"
                        + " WHERE agent = :agent AND handling = :handling")
                .bind("agent", call.spender().agent())
                .bind("handling", call.spender().handling())
                .bind("money", microDollars)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static Optional<Call> find(Handle handle, String id, String lock) {
        return handle.createQuery("SELECT id, handling, agent, workflow, utc_day, call_state, reserved_tokens,"
                        + " reserved_micro_dollars, booked_tokens, booked_micro_dollars"
                        + " FROM budget_call WHERE id = :id " + lock)
                .bind("id", id)
                .map((row, context) -> call(
                        row,
                        Call.State.valueOf(row.getString("call_state")),
                        new Cost(row.getLong("booked_tokens"), row.getLong("booked_micro_dollars"))))
                .findOne();
    }

    private static Call call(ResultSet row, Call.State state, Cost booked) throws SQLException {
        return new Call(
                row.getString("id"),
                new Spender(row.getString("handling"), row.getString("agent"), row.getString("workflow")),
                LocalDate.parse(row.getString("utc_day")),
                state,
                new Cost(row.getLong("reserved_tokens"), row.getLong("reserved_micro_dollars")),
                booked);
    }
}
