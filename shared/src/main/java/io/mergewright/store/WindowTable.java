package io.mergewright.store;

import io.mergewright.budget.Cost;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The table {@code budget_window}. Each statement touches its rows in the order of {@link Scope}, so that none deadlock. */
final class WindowTable {
    private static final String COLUMNS = "id, spent_tokens, spent_micro_dollars, reserved_tokens,"
            + " reserved_micro_dollars, alerted_tokens, alerted_micro_dollars";

    /** Not {@code id IN (...)}: made while the table was small, such a plan reads all of it, until statistics are taken. */
    private static final String ALL_OF_A_CALL = Arrays.stream(Scope.values())
            .map(scope -> "SELECT " + COLUMNS + " FROM budget_window WHERE id = :" + scope.label())
            .collect(Collectors.joining(" UNION ALL "));

    private WindowTable() {}

    /** Makes those that are missing; returns how many. */
    static int create(Handle handle, List<String> windows, Instant now) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO budget_window (id, opened_at) VALUES (:id, :now) ON CONFLICT DO NOTHING");
        windows.forEach(
                id -> batch.bind("id", id).bind("now", now.toEpochMilli()).add());
        return Arrays.stream(batch.execute()).sum();
    }

    /** Takes the worst case of {@code call} from each window that has room; returns the first scope that has none. */
    static Optional<Scope> reserve(Handle handle, Call call, Limits limits) {
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE budget_window
                SET reserved_tokens = reserved_tokens + :tokens, reserved_micro_dollars = reserved_micro_dollars + :money
                WHERE id = :id
                AND spent_tokens + reserved_tokens <= :tokens_left
                AND spent_micro_dollars + reserved_micro_dollars <= :money_left
                """);
        Cost cost = call.reserved();
        for (Scope scope : Scope.values()) {
            Limit limit = limits.of(scope);
            batch.bind("id", call.window(scope))
                    .bind("tokens", cost.tokens())
                    .bind("money", cost.microDollars())
                    .bind("tokens_left", limit.tokens() - cost.tokens())
                    .bind("money_left", limit.microDollars() - cost.microDollars())
                    .add();
        }
        return firstWithout(batch.execute());
    }

    /** Frees what {@code call} had set aside if it is open, and books what it cost above what is booked already. */
    static void close(Handle handle, Call call, Cost cost) {
        Cost freed = call.state() == Call.State.OPEN ? call.reserved() : Cost.NONE;
        PreparedBatch batch = handle.prepareBatch("""
                UPDATE budget_window
                SET reserved_tokens = reserved_tokens - :freed_tokens,
                reserved_micro_dollars = reserved_micro_dollars - :freed_money,
                spent_tokens = spent_tokens + :tokens, spent_micro_dollars = spent_micro_dollars + :money
                WHERE id = :id
                """);
        call.windows()
                .forEach(id -> batch.bind("id", id)
                        .bind("freed_tokens", freed.tokens())
                        .bind("freed_money", freed.microDollars())
                        .bind("tokens", cost.tokens() - call.booked().tokens())
                        .bind("money", cost.microDollars() - call.booked().microDollars())
                        .add());
        batch.execute();
    }

    /** All windows of {@code call}. */
    static List<WindowState> read(Handle handle, Call call) {
        Query query = handle.createQuery(ALL_OF_A_CALL);
        for (Scope scope : Scope.values()) {
            query.bind(scope.label(), call.window(scope));
        }
        return query.map((row, context) -> state(row)).list();
    }

    static Optional<WindowState> lock(Handle handle, String window) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM budget_window WHERE id = :id FOR UPDATE")
                .bind("id", window)
                .map((row, context) -> state(row))
                .findOne();
    }

    static void alerted(Handle handle, String window, Unit unit, int percent) {
        String column = unit == Unit.TOKENS ? "alerted_tokens" : "alerted_micro_dollars";
        handle.createUpdate("UPDATE budget_window SET " + column + " = :percent WHERE id = :id")
                .bind("id", window)
                .bind("percent", percent)
                .execute();
    }

    static int prune(Handle handle, Instant before) {
        return handle.createUpdate("DELETE FROM budget_window WHERE opened_at < :before"
                        + " AND reserved_tokens = 0 AND reserved_micro_dollars = 0")
                .bind("before", before.toEpochMilli())
                .execute();
    }

    static WindowState state(ResultSet row) throws SQLException {
        return new WindowState(
                row.getString("id"),
                row.getLong("spent_tokens"),
                row.getLong("spent_micro_dollars"),
                row.getLong("reserved_tokens"),
                row.getLong("reserved_micro_dollars"),
                row.getInt("alerted_tokens"),
                row.getInt("alerted_micro_dollars"));
    }

    private static Optional<Scope> firstWithout(int[] counts) {
        Scope[] scopes = Scope.values();
        for (int i = 0; i < scopes.length; i++) {
            if (counts[i] == 0) {
                return Optional.of(scopes[i]);
            }
        }
        return Optional.empty();
    }
}
