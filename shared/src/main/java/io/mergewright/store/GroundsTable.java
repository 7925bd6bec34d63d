package io.mergewright.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mergewright.ledger.Grounds;
import org.jdbi.v3.core.Handle;

/** The table {@code suggestion_grounds}. */
final class GroundsTable {
    private static final Json JSON = new Json();
    private static final TypeReference<Grounds> TYPE = new TypeReference<>() {};

    private GroundsTable() {}

    static void insert(Handle handle, String id, Grounds grounds) {
        handle.createUpdate("INSERT INTO suggestion_grounds (id, content) VALUES (:id, :content)")
                .bind("id", id)
                .bind("content", JSON.write(grounds))
                .execute();
    }

    static Grounds find(Handle handle, Database database, String id) {
        return handle.createQuery("SELECT content FROM suggestion_grounds WHERE id = :id")
                .bind("id", Database.storable(id))
                .mapTo(String.class)
                .findOne()
                .map(content -> JSON.read(database.name(), content, TYPE))
                .orElse(Grounds.NONE);
    }
}
