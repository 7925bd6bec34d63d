package io.mergewright.store;

import io.mergewright.ledger.Search;
import io.mergewright.ledger.State;
import io.mergewright.ledger.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Lists suggestions. Only what is asked for stands in the statement, so that an index serves it. */
final class SearchQuery {
    private static final String COLUMNS = "s.id, s.created_at, s.repository, s.category, s.agent, s.state,"
            + " s.confidence, s.label, s.micro_dollars, t.title";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> visible = new ArrayList<>();

    /** A column that has one value in all that is listed. H2 takes an index for the order only when it stands in the order too. */
    private String leading = "";

    SearchQuery(Search search, Optional<Search.Place> after) {
        text("agent", search.agent());
        text("category", search.category());
        search.state().map(State::name).ifPresent(state -> equal("state", state));
        text("repository", search.repository());
        search.since().ifPresent(since -> add("created_at >= :since", "since", since.toEpochMilli()));
        search.until().ifPresent(until -> add("created_at < :until", "until", until.toEpochMilli()));
        search.visible().ifPresent(this::among);
        after.ifPresent(this::after);
    }

    private void text(String column, String wanted) {
        if (!wanted.isEmpty()) {
            equal(column, Database.storable(wanted));
        }
    }

    private void equal(String column, String value) {
        add("%s = :%s".formatted(column, column), column, value);
        leading = column + ", ";
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private void among(Iterable<String> repositories) {
        repositories.forEach(one -> visible.add(Database.storable(one)));
        conditions.add(visible.isEmpty() ? "FALSE" : "repository IN (<visible>)");
    }

    private void after(Search.Place place) {
        conditions.add("created_at <= :at AND (created_at < :at OR id > :id)");
        values.put("at", place.at().toEpochMilli());
        values.put("id", Database.storable(place.id()));
    }

    List<Summary> list(Handle handle, int most, RowMapper<Summary> mapper) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        Query query = handle.createQuery("SELECT " + COLUMNS + " FROM (SELECT * FROM suggestion" + where
                        + " ORDER BY " + leading
                        + "created_at DESC, id LIMIT :most) s JOIN suggestion_text t ON t.id = s.id"
                        + " ORDER BY s.created_at DESC, s.id")
                .bind("most", most);
        values.forEach(query::bind);
        if (!visible.isEmpty()) {
            query.bindList("visible", visible);
        }
        return query.map(mapper).list();
    }
}
