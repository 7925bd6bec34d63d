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
    /** Stands for whoever is not known by name. */
    public static final String NOBODY = "nobody";

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

    /**
     * Which entries are wanted.
     *
     * @param login of whom; empty for all
     * @param action which; empty for all
     * @param before only entries with smaller numbers
     */
    public record Wanted(String login, String action, long before) {
        public static final Wanted ALL = new Wanted("", "", Long.MAX_VALUE);

        public Wanted before(long number) {
            return new Wanted(login, action, number);
        }
    }

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
        return find(Wanted.ALL.before(number), most);
    }

    /** At most {@code most} that are {@code wanted}, the newest first. */
    public List<Entry> find(Wanted wanted, int most) {
        String login = wanted.login().isEmpty() ? "" : " AND login = :login";
        String action = wanted.action().isEmpty() ? "" : " AND action = :action";
        return database.statement("read what was done", handle -> {
            var query = handle.createQuery("SELECT * FROM audit_entry WHERE id < :number" + login + action
                            + " ORDER BY id DESC LIMIT :most")
                    .bind("number", wanted.before())
                    .bind("most", most);
            if (!login.isEmpty()) {
                query.bind("login", within(wanted.login()));
            }
            if (!action.isEmpty()) {
                query.bind("action", within(wanted.action()));
            }
            return query.map((row, context) -> entry(row)).list();
        });
    }

    /** What was ever done, each action once, in the order of the alphabet; at most a hundred. */
    public List<String> actions() {
        return database.statement(
                "read what was done",
                handle -> handle.createQuery("SELECT DISTINCT action FROM audit_entry ORDER BY action LIMIT 100")
                        .mapTo(String.class)
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
