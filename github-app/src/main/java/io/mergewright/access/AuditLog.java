package io.mergewright.access;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Who did what, when. Rows are only ever added. Thread-safe. */
public final class AuditLog {
    private static final int LONGEST = 2_000;

    private final Database database;
    private final Clock clock;

    public AuditLog(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /**
     * Something that somebody did.
     *
     * @param action in a word or two, such as {@code reject}
     * @param subject what it was done to, such as the id of a suggestion; may be empty
     * @param detail may be empty
     */
    public record Entry(long number, Instant at, String login, String action, String subject, String detail) {}

    public void add(String login, String action, String subject, String detail) {
        database.run("keep what was done", handle -> add(handle, login, action, subject, detail));
    }

    /** The same in the transaction of {@code handle}. */
    public void add(Handle handle, String login, String action, String subject, String detail) {
        handle.createUpdate("INSERT INTO audit_entry (done_at, login, action, subject, detail)"
                        + " VALUES (:now, :login, :action, :subject, :detail)")
                .bind("now", clock.instant())
                .bind("login", within(login))
                .bind("action", within(action))
                .bind("subject", within(subject))
                .bind("detail", within(detail))
                .execute();
    }

    /** At most {@code most}, the newest first, those before {@code number} only. */
    public List<Entry> before(long number, int most) {
        return database.statement(
                "read what was done",
                handle -> handle.createQuery(
                                "SELECT * FROM audit_entry WHERE id < :number ORDER BY id DESC LIMIT :most")
                        .bind("number", number)
                        .bind("most", most)
                        .map((row, context) -> entry(row))
                        .list());
    }

    /** All that was done to {@code subject}, the oldest first, at most a thousand. */
    public List<Entry> of(String subject) {
        return database.statement(
                "read what was done",
                handle -> handle.createQuery(
                                "SELECT * FROM audit_entry WHERE subject = :subject ORDER BY id LIMIT 1000")
                        .bind("subject", within(subject))
                        .map((row, context) -> entry(row))
                        .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static String within(String text) {
        String storable = Database.storable(text);
        return storable.length() <= LONGEST ? storable : storable.substring(0, LONGEST - 1) + "…";
    }
}
