package io.mergewright.store;

import io.mergewright.budget.Filling;
import io.mergewright.budget.Limit;
import io.mergewright.budget.Limits;
import io.mergewright.budget.Scope;
import io.mergewright.budget.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads how full the windows of limits are that {@link JdbcBudget} keeps. */
public final class JdbcFillings {
    private static final String WINDOWS = """
            SELECT id, spent_tokens, spent_micro_dollars, reserved_tokens, reserved_micro_dollars, alerted_tokens,
            alerted_micro_dollars FROM budget_window WHERE id = :month OR id = :day
            OR id LIKE :workflows OR id LIKE :agents
            """;
    private static final int MONTH = 7;

    private final Database database;
    private final Limits limits;

    public JdbcFillings(Store store, Limits limits) {
        this.database = store.database();
        this.limits = limits;
    }

    /** The windows of {@code day} and its month that have a limit; those of single handlings are left out. */
    public List<Filling> on(LocalDate day) {
        List<Filling> fillings = new ArrayList<>();
        states(day).forEach(state -> {
            Scope scope = scope(state.id());
            for (Unit unit : Unit.values()) {
                long limit = unit.of(limits.of(scope));
                if (limit != Limit.UNLIMITED) {
                    fillings.add(new Filling(
                            scope,
                            name(state.id()),
                            unit,
                            state.spent(unit),
                            state.reserved(unit),
                            limit,
                            state.alerted(unit)));
                }
            }
        });
        return fillings;
    }

    private List<WindowState> states(LocalDate day) {
        String date = day.toString();
        return database.statement(
                "read limits",
                handle -> handle.createQuery(WINDOWS)
                        .bind("month", "month " + date.substring(0, MONTH))
                        .bind("day", "day " + date)
                        .bind("workflows", "workflow " + date + " %")
                        .bind("agents", "agent " + date + " %")
                        .map((row, context) -> WindowTable.state(row))
                        .list());
    }

    private static Scope scope(String window) {
        return Scope.valueOf(window.substring(0, window.indexOf(' ')).toUpperCase(Locale.ROOT));
    }

    private static String name(String window) {
        String[] words = window.split(" ", 3);
        return words.length < 3 ? "" : words[2];
    }
}
