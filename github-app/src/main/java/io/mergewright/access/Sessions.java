package io.mergewright.access;

import io.mergewright.access.Session.Origin;
import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Browsers that were let in, known to every process of the server by the digest of their cookie. Thread-safe. */
public final class Sessions {
    /** However much it is used. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Without being used. */
    public static final Duration IDLE = Duration.ofHours(2);

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String LIVE = "expires_at > :now AND used_at > :idle";

    private final Database database;
    private final Clock clock;

    public Sessions(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** Lets {@code person} in, without GitHub; returns what the cookie holds. */
    public String begin(Person person) {
        return begin(person, Origin.UNKNOWN, "");
    }

    /**
     * Lets {@code person} in; returns what the cookie holds. Sessions that are over are forgotten.
     *
     * @param token of GitHub, by which it can be asked again who this is; empty for none
     */
    public String begin(Person person, Origin origin, String token) {
        String secret = SecretText.random();
        database.run("begin a session", handle -> {
            forgetOld(handle);
            StoredPerson.bind(
                            handle.createUpdate("INSERT INTO web_session (digest, login, person_role, everything,"
                                    + " repositories, begun_at, used_at, expires_at, address, program, sealed,"
                                    + " confirmed_at, asked_at) VALUES (:digest, :login, :role, :everything,"
                                    + " :repositories, :now, :now, :expires, :address, :program, :sealed, :now, :now)"),
                            person)
                    .bind("digest", SecretText.digest(secret))
                    .bind("login", Database.storable(person.login()))
                    .bind("now", clock.instant())
                    .bind("expires", clock.instant().plus(LONGEST))
                    .bind("address", Database.storable(origin.address()))
                    .bind("program", Database.storable(origin.program()))
                    .bind("sealed", token.isEmpty() ? "" : Sealed.of(secret, token))
                    .execute();
        });
        return secret;
    }

    private void forgetOld(Handle handle) {
        handle.createUpdate("DELETE FROM web_session WHERE expires_at <= :now OR used_at <= :idle")
                .bind("now", clock.instant())
                .bind("idle", clock.instant().minus(IDLE))
                .execute();
    }

    /** The session of the cookie {@code secret}, which is used now; empty when it is over, or never was. */
    public Optional<Session> find(String secret) {
        Optional<Session> found = database.statement(
                "look for a session",
                handle -> handle.createQuery("SELECT * FROM web_session WHERE digest = :digest AND " + LIVE)
                        .bind("digest", SecretText.digest(secret))
                        .bind("now", clock.instant())
                        .bind("idle", clock.instant().minus(IDLE))
                        .map((row, context) -> session(row))
                        .findOne());
        found.filter(session -> !clock.instant().isBefore(session.usedAt().plus(USE_IS_NOTED_EVERY)))
                .ifPresent(session -> noteUse(session.id()));
        return found;
    }

    /** Of {@code login}, the one that was used last first; at most a hundred. */
    public List<Session> of(String login) {
        return database.statement(
                "list sessions",
                handle -> handle.createQuery("SELECT * FROM web_session WHERE login = :login AND " + LIVE
                                + " ORDER BY used_at DESC, id DESC LIMIT 100")
                        .bind("login", Database.storable(login))
                        .bind("now", clock.instant())
                        .bind("idle", clock.instant().minus(IDLE))
                        .map((row, context) -> session(row))
                        .list());
    }

    /** Whether the caller is to ask GitHub about {@code session}; of several that want to, one is. */
    public boolean claim(Session session) {
        return database.statement(
                "claim a session",
                handle -> handle.createUpdate(
                                        "UPDATE web_session SET asked_at = :now WHERE id = :id AND asked_at = :before")
                                .bind("now", clock.instant())
                                .bind("id", session.id())
                                .bind("before", session.askedAt())
                                .execute()
                        == 1);
    }

    /** GitHub said now that {@code session} is {@code person}'s. */
    public void confirm(Session session, Person person) {
        database.statement(
                "confirm a session",
                handle -> StoredPerson.bind(
                                handle.createUpdate(
                                        "UPDATE web_session SET login = :login, person_role = :role, everything = :everything,"
                                                + " repositories = :repositories, confirmed_at = :now WHERE id = :id"),
                                person)
                        .bind("login", Database.storable(person.login()))
                        .bind("now", clock.instant())
                        .bind("id", session.id())
                        .execute());
    }

    public void end(String secret) {
        database.run(
                "end a session",
                handle -> handle.execute("DELETE FROM web_session WHERE digest = ?", SecretText.digest(secret)));
    }

    /** Ends the session {@code id}, if it is one of {@code login}; whether it was. */
    public boolean end(String login, long id) {
        return database.statement(
                "end a session",
                handle -> handle.execute(
                                "DELETE FROM web_session WHERE login = ? AND id = ?", Database.storable(login), id)
                        == 1);
    }

    /** Ends all sessions of {@code login} but {@code id}; 0 spares none. */
    public int endOthers(String login, long id) {
        return database.statement(
                "end sessions",
                handle -> handle.execute(
                        "DELETE FROM web_session WHERE login = ? AND id <> ?", Database.storable(login), id));
    }

    /** What forms of the session {@code secret} carry, so that nobody else can send them. */
    public static String formToken(String secret) {
        return SecretText.digest("form:" + secret);
    }

    private void noteUse(long id) {
        database.statement(
                "note the use of a session",
                handle -> handle.createUpdate("UPDATE web_session SET used_at = :now WHERE id = :id")
                        .bind("now", clock.instant())
                        .bind("id", id)
                        .execute());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                StoredPerson.of(row),
                new Origin(row.getString("address"), row.getString("program")),
                time(row, "begun_at"),
                time(row, "used_at"),
                time(row, "confirmed_at"),
                time(row, "asked_at"),
                row.getString("sealed"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
