package io.mergewright.store;

import io.mergewright.gate.Observation;
import io.mergewright.gate.Observations;
import io.mergewright.ledger.Outcome;
import io.mergewright.ledger.Outcomes;
import io.mergewright.ledger.Proposal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;

/** What became of unique suggestions, as {@link JdbcLedger} keeps it. */
public final class JdbcOutcomes implements Outcomes {
    private static final String LATEST = """
            SELECT category, agent, model, prompt, confidence, raw_confidence, state, decided_at, label, turned_out, known_at
            FROM suggestion WHERE known_at IS NOT NULL AND stands AND agent <> :unjudged%s ORDER BY known_at DESC, id DESC LIMIT :most
            """;

    private static final String PROGRESS = """
            SELECT COALESCE(MAX(seq), :mark) AS mark,
            COUNT(CASE WHEN kind IN ('ACCEPTED', 'APPLIED_EXACTLY', 'APPLIED_IN_MEANING', 'REJECTED', 'IGNORED', 'REVERTED',
            'LABELLED_RIGHT', 'LABELLED_WRONG') THEN 1 END) AS answers
            FROM suggestion_event WHERE seq > :mark
            """;

    private final Database database;
    private final Optional<Set<String>> visible;

    public JdbcOutcomes(Store store) {
        this(store, Optional.empty());
    }

    /** @param visible repositories, beside which there are none for whoever asks; empty for all */
    public JdbcOutcomes(Store store, Optional<Set<String>> visible) {
        this.database = store.database();
        this.visible = visible.map(SelectionSql::storable);
    }

    @Override
    public List<Outcome> latest(int most) {
        return latest(most, "", JdbcOutcomes::outcome);
    }

    /** The same for those who learn: with how likely each was thought to be, and whether it turned out right. */
    public Observations observations() {
        return new Observations() {
            @Override
            public List<Observation> latest(int most) {
                return JdbcOutcomes.this.latest(most, Proposal.Maker.RULES, JdbcOutcomes::observation);
            }

            @Override
            public Progress since(long mark) {
                return progress(mark);
            }
        };
    }

    private Observations.Progress progress(long mark) {
        return database.statement(
                "look for new answers",
                handle -> handle.createQuery(PROGRESS)
                        .bind("mark", mark)
                        .map((row, context) -> new Observations.Progress(row.getLong("mark"), row.getInt("answers")))
                        .one());
    }

    /** @param unjudged an agent that is left out; empty for none */
    private <T> List<T> latest(int most, String unjudged, Mapping<T> mapping) {
        List<T> latestFirst = database.statement("read what became of suggestions", handle -> {
            Query query = handle.createQuery(LATEST.formatted(condition()))
                    .bind("most", most)
                    .bind("unjudged", unjudged);
            visible.filter(names -> !names.isEmpty()).ifPresent(names -> query.bindList("visible", names));
            return query.map((row, context) -> mapping.of(row)).list();
        });
        List<T> oldestFirst = new ArrayList<>(latestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    private String condition() {
        return visible.map(names -> names.isEmpty() ? " AND FALSE" : " AND repository IN (<visible>)")
                .orElse("");
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        row.getLong("decided_at");
        boolean decided = !row.wasNull();
        return new Outcome(
                row.getString("agent"),
                row.getString("model"),
                row.getString("prompt"),
                decided ? Optional.of(row.getString("state").equals("ACCEPTED")) : Optional.empty(),
                flag(row, "label"),
                Instant.ofEpochMilli(row.getLong("known_at")));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString("category"),
                row.getDouble("raw_confidence"),
                row.getDouble("confidence"),
                row.getBoolean("turned_out"));
    }

    static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
