package io.mergewright.access;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Browsers that were let in, known to every process of the server by the digest of their cookie. Thread-safe. */
public final class Sessions {
    static final Duration LONGEST = Duration.ofHours(12);

    private final Database database;
    private final Clock clock;

    public Sessions(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** Lets {@code person} in; returns what the cookie holds. Sessions that are over are forgotten. */
    public String begin(Person person) {
        String secret = SecretText.random();
        database.run("begin a session", handle -> {
            handle.createUpdate("DELETE FROM web_session WHERE expires_at <= :now")
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate(
                            "INSERT INTO web_session (digest, login, person_role, everything, repositories, begun_at, expires_at)"
                                    + " VALUES (:digest, :login, :role, :everything, :repositories, :now, :expires)")
                    .bind("digest", SecretText.digest(secret))
                    .bind("login", Database.storable(person.login()))
                    .bind("role", person.role().name())
                    .bind("everything", person.visibility().everything())
                    .bind(
                            "repositories",
                            String.join("\n", new TreeSet<>(person.visibility().repositories())))
                    .bind("now", clock.instant())
                    .bind("expires", clock.instant().plus(LONGEST))
                    .execute();
        });
        return secret;
    }

    /** Who has the cookie {@code secret}; empty when its session is over, or never was. */
    public Optional<Person> find(String secret) {
        return database.statement(
                "look for a session",
                handle -> handle.createQuery("SELECT * FROM web_session WHERE digest = :digest AND expires_at > :now")
                        .bind("digest", SecretText.digest(secret))
                        .bind("now", clock.instant())
                        .map((row, context) -> person(row))
                        .findOne());
    }

    public void end(String secret) {
        database.run(
                "end a session",
                handle -> handle.execute("DELETE FROM web_session WHERE digest = ?", SecretText.digest(secret)));
    }

    /** What forms of the session {@code secret} carry, so that nobody else can send them. */
    public static String formToken(String secret) {
        return SecretText.digest("form:" + secret);
    }

    private static Person person(ResultSet row) throws SQLException {
        String repositories = row.getString("repositories");
        return new Person(
                row.getString("login"),
                Role.valueOf(row.getString("person_role")),
                new Visibility(
                        row.getBoolean("everything"),
                        repositories.isEmpty() ? Set.of() : Set.of(repositories.split("\n", -1))));
    }
}
