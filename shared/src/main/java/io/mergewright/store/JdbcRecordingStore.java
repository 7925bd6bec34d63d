package io.mergewright.store;

import io.mergewright.model.RecordingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Recordings in the table {@code cassette}, packed. Safe for threads and processes. */
public final class JdbcRecordingStore implements RecordingStore {
    private final Database database;
    private final Clock clock;

    public JdbcRecordingStore(Store store) {
        this.database = store.database();
        this.clock = store.clock();
    }

    @Override
    public void save(String handlingId, String json) {
        String packed = Packing.pack(json);
        long now = clock.millis();
        database.run("save a recording", handle -> {
            handle.createUpdate("DELETE FROM cassette WHERE handling_id = :id")
                    .bind("id", handlingId)
                    .execute();
            handle.createUpdate("INSERT INTO cassette (handling_id, recording, recorded_at) VALUES (:id, :json, :now)")
                    .bind("id", handlingId)
                    .bind("json", packed)
                    .bind("now", now)
                    .execute();
        });
    }

    @Override
    public Optional<String> find(String handlingId) {
        return database.statement(
                "find a recording",
                handle -> handle.createQuery("SELECT recording FROM cassette WHERE handling_id = :id")
                        .bind("id", handlingId)
                        .mapTo(String.class)
                        .findOne()
                        .map(Packing::unpack));
    }

    /** Whether {@link #find} would find one. */
    public boolean has(String handlingId) {
        return database.statement(
                "look for a recording",
                handle -> handle.createQuery("SELECT 1 FROM cassette WHERE handling_id = :id")
                        .bind("id", Database.storable(handlingId))
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public List<Entry> newest(int most) {
        return database.statement(
                "list recordings",
                handle -> handle.createQuery(
                                "SELECT handling_id, recorded_at FROM cassette ORDER BY recorded_at DESC, handling_id LIMIT :most")
                        .bind("most", most)
                        .map((row, context) -> new Entry(
                                row.getString("handling_id"), Instant.ofEpochMilli(row.getLong("recorded_at"))))
                        .list());
    }

    @Override
    public int prune(Instant before) {
        return database.statement(
                "prune recordings",
                handle -> handle.createUpdate("DELETE FROM cassette WHERE recorded_at < :before")
                        .bind("before", before.toEpochMilli())
                        .execute());
    }
}
