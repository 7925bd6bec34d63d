package io.mergewright.store;

import io.mergewright.budget.Cost;
import io.mergewright.budget.CostHistory;
import io.mergewright.budget.SpendHistory;
import io.mergewright.budget.SpendReport;
import io.mergewright.budget.SpendRow;
import io.mergewright.budget.Spender;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Reads what {@link JdbcBudget} booked. */
public final class JdbcSpendHistory implements SpendHistory, CostHistory {
    private final Database database;

    public JdbcSpendHistory(Store store) {
        this.database = store.database();
    }

    /** Open reservations and lost calls that cost nothing are left out. */
    @Override
    public SpendReport spend(LocalDate first, LocalDate last) {
        return new SpendReport(database.statement(
                "report what was spent",
                handle -> handle.createQuery("""
                        SELECT utc_day, agent, workflow, model, COUNT(*) AS calls,
                        CAST(SUM(booked_tokens) AS BIGINT) AS tokens,
                        CAST(SUM(booked_micro_dollars) AS BIGINT) AS micro_dollars,
                        CAST(SUM(GREATEST(booked_micro_dollars - reserved_micro_dollars, 0)) AS BIGINT) AS beyond
                        FROM budget_call
                        WHERE utc_day BETWEEN :first AND :last
                        AND (call_state = 'SETTLED' OR booked_tokens > 0 OR booked_micro_dollars > 0)
                        GROUP BY utc_day, agent, workflow, model
                        ORDER BY utc_day, agent, workflow, model
                        """)
                        .bind("first", first.toString())
                        .bind("last", last.toString())
                        .map((row, context) -> row(row))
                        .list()));
    }

    @Override
    public List<Long> lastHandlings(Spender spender, int most) {
        return database.statement(
                "read what handlings cost",
                handle -> handle.createQuery(
                                "SELECT micro_dollars FROM budget_handling WHERE agent = :agent AND handling <> :handling AND micro_dollars > 0"
                                        + " ORDER BY last_at DESC LIMIT :most")
                        .bind("agent", Names.fit(spender.agent()))
                        .bind("handling", Names.fit(spender.handling()))
                        .bind("most", most)
                        .mapTo(Long.class)
                        .list());
    }

    /** What the models of one agent have cost in one handling so far, in micro-dollars. */
    public long cost(Spender spender) {
        return database.statement(
                "read what a handling cost",
                handle -> handle.createQuery(
                                "SELECT micro_dollars FROM budget_handling WHERE agent = :agent AND handling = :handling")
                        .bind("agent", Names.fit(spender.agent()))
                        .bind("handling", Names.fit(spender.handling()))
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    private static SpendRow row(ResultSet row) throws SQLException {
        return new SpendRow(
                LocalDate.parse(row.getString("utc_day")),
                row.getString("agent"),
                row.getString("workflow"),
                row.getString("model"),
                row.getLong("calls"),
                new Cost(row.getLong("tokens"), row.getLong("micro_dollars")),
                row.getLong("beyond"));
    }
}
