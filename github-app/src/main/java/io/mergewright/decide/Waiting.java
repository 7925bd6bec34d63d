package io.mergewright.decide;

import io.mergewright.decide.Wanted.Order;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads what waits for a person: what the gate asked about, and nobody has decided, or could not be done as decided. Thread-safe. */
public final class Waiting {
    /** What stands in the ledger as waiting, and what came back although the ledger says otherwise. */
    private static final String CANDIDATES =
            "(SELECT id, created_at, repository, category, agent, confidence, micro_dollars"
                    + " FROM suggestion WHERE state = 'QUEUED' AND stands"
                    + " UNION ALL SELECT b.id, b.created_at, b.repository, b.category, b.agent, b.confidence, b.micro_dollars"
                    + " FROM decision f JOIN suggestion b ON b.id = f.suggestion"
                    + " WHERE f.decision_state = 'FAILED' AND NOT (b.state = 'QUEUED' AND b.stands)) s"
                    + " LEFT JOIN decision d ON d.suggestion = s.id";

    private static final String UNDECIDED = "(d.suggestion IS NULL OR d.decision_state = 'FAILED'"
            + " OR (d.verdict = 'SNOOZE' AND d.effective_at <= :now))";
    private static final String SNOOZED = "(d.verdict = 'SNOOZE' AND d.effective_at > :now)";
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9A-Za-z-]{8,64})");

    private final Database database;
    private final Clock clock;

    public Waiting(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** The names by which those that wait can be told apart, each in its order. */
    public record Names(List<String> repositories, List<String> categories, List<String> agents) {
        public Names {
            repositories = List.copyOf(repositories);
            categories = List.copyOf(categories);
            agents = List.copyOf(agents);
        }
    }

    /**
     * Those that are wanted.
     *
     * @param after {@link WaitingOne#place} of the last of the page before; anything else for the first page
     */
    public List<WaitingOne> page(Wanted wanted, String after, int most) {
        var where = where(wanted);
        after(wanted, after, where);
        return database.statement("list what waits", handle -> {
            Query query = where.on(
                    handle,
                    "SELECT p.*, t.title FROM (SELECT s.id, s.created_at, s.repository, s.category, s.agent, s.confidence,"
                            + " s.micro_dollars, d.outcome, d.decision_state, d.effective_at FROM " + CANDIDATES,
                    order(wanted, "s") + " LIMIT :most) p JOIN suggestion_text t ON t.id = p.id" + order(wanted, "p"));
            return query.bind("most", most)
                    .map((row, context) -> one(row, wanted.snoozed()))
                    .list();
        });
    }

    /** How many are wanted. */
    public long count(Wanted wanted) {
        var where = where(wanted);
        return database.statement(
                "count what waits",
                handle -> where.on(handle, "SELECT COUNT(*) FROM " + CANDIDATES, "")
                        .mapTo(Long.class)
                        .one());
    }

    /** The names of all that wait and that {@code visible} describes. */
    public Names names(Wanted visible) {
        return new Names(names(visible, "repository"), names(visible, "category"), names(visible, "agent"));
    }

    private List<String> names(Wanted visible, String column) {
        var where = where(visible);
        return database.statement(
                "list names of what waits",
                handle -> where.on(
                                handle, "SELECT DISTINCT s." + column + " AS name FROM " + CANDIDATES, " ORDER BY name")
                        .mapTo(String.class)
                        .list());
    }

    private Where where(Wanted wanted) {
        var where = new Where();
        where.and(wanted.snoozed() ? SNOOZED : UNDECIDED, "now", clock.instant());
        where.equal("repository", wanted.repository());
        where.equal("category", wanted.category());
        where.equal("agent", wanted.agent());
        if (!wanted.visibility().everything()) {
            where.among(List.copyOf(wanted.visibility().repositories()));
        }
        return where;
    }

    private static void after(Wanted wanted, String after, Where where) {
        Matcher place = PLACE.matcher(after);
        if (!place.matches()) {
            return;
        }
        boolean dearest = wanted.order() == Order.DEAREST;
        String oldest = "(s.created_at > :at OR (s.created_at = :at AND s.id > :id))";
        where.and(
                dearest ? "(s.micro_dollars < :money OR (s.micro_dollars = :money AND " + oldest + "))" : oldest,
                "at",
                Long.parseLong(place.group(2)));
        where.values.put("id", place.group(3));
        if (dearest) {
            where.values.put("money", Long.parseLong(place.group(1)));
        }
    }

    private static String order(Wanted wanted, String table) {
        String oldest = "%s.created_at, %s.id".formatted(table, table);
        return " ORDER BY " + (wanted.order() == Order.DEAREST ? table + ".micro_dollars DESC, " + oldest : oldest);
    }

    private static WaitingOne one(ResultSet row, boolean snoozed) throws SQLException {
        boolean failed = "FAILED".equals(row.getString("decision_state"));
        return new WaitingOne(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                row.getString("repository"),
                row.getString("category"),
                row.getString("agent"),
                row.getDouble("confidence"),
                row.getLong("micro_dollars"),
                row.getString("title"),
                failed ? row.getString("outcome") : "",
                snoozed
                        ? Optional.of(row.getObject("effective_at", OffsetDateTime.class)
                                .toInstant())
                        : Optional.empty());
    }

    /** Conditions with what is bound to them. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private List<String> visible = List.of();

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void equal(String column, String wanted) {
            if (!wanted.isEmpty()) {
                and("s.%s = :%s".formatted(column, column), column, Database.storable(wanted));
            }
        }

        void among(List<String> repositories) {
            visible = repositories.stream().map(Database::storable).toList();
            conditions.add(visible.isEmpty() ? "FALSE" : "s.repository IN (<visible>)");
        }

        Query on(Handle handle, String start, String end) {
            Query query = handle.createQuery(start + " WHERE " + String.join(" AND ", conditions) + end);
            values.forEach(query::bind);
            return visible.isEmpty() ? query : query.bindList("visible", visible);
        }
    }
}
