package io.mergewright.access;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was last known of everybody who signed in, for tokens that are used while their owner is away. Thread-safe. */
public final class People {
    /** After so long without signing in, nothing is known any more. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    /** Stands for whoever came by the link in the log. */
    public static final long NOT_OF_GITHUB = 0;

    private final Database database;
    private final Clock clock;

    public People(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /**
     * It is certain now who somebody is. Where the login belonged to another account of GitHub before, what that one left here is good
     * for nothing.
     *
     * @param githubId the number of the account, which is never given to another
     */
    public void confirm(Person person, long githubId) {
        String login = key(person.login());
        database.run("remember a person", handle -> {
            handle.createUpdate(
                            "INSERT INTO known_person (login, github_id, person_role, everything, repositories, admitted,"
                                    + " confirmed_at) VALUES (:login, :id, :role, FALSE, '', FALSE, :now) ON CONFLICT DO NOTHING")
                    .bind("login", login)
                    .bind("id", githubId)
                    .bind("role", person.role().name())
                    .bind("now", clock.instant())
                    .execute();
            long before = handle.createQuery("SELECT github_id FROM known_person WHERE login = :login FOR UPDATE")
                    .bind("login", login)
                    .mapTo(Long.class)
                    .one();
            if (before != githubId) {
                handle.execute("DELETE FROM api_token WHERE login = ?", login);
            }
            update(handle, login, person, githubId);
        });
    }

    private void update(Handle handle, String login, Person person, long githubId) {
        StoredPerson.bind(
                        handle.createUpdate("UPDATE known_person SET github_id = :id, person_role = :role,"
                                + " everything = :everything, repositories = :repositories, admitted = :admitted,"
                                + " confirmed_at = :now WHERE login = :login"),
                        person)
                .bind("login", login)
                .bind("id", githubId)
                .bind("admitted", true)
                .bind("now", clock.instant())
                .execute();
    }

    /** From now on {@code login} is not let in. */
    public void refuse(String login) {
        database.statement(
                "refuse a person",
                handle -> handle.createUpdate("UPDATE known_person SET admitted = :admitted WHERE login = :login")
                        .bind("admitted", false)
                        .bind("login", key(login))
                        .execute());
    }

    /** What is known of {@code login}; empty for whoever is not let in, or has not been here for too long. */
    Optional<Known> find(Handle handle, String login) {
        return handle.createQuery("SELECT * FROM known_person WHERE login = :login AND admitted = :admitted")
                .bind("login", key(login))
                .bind("admitted", true)
                .map((row, context) -> new Known(
                        StoredPerson.of(row),
                        row.getLong("github_id"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .findOne()
                .filter(known -> clock.instant().isBefore(known.confirmedAt().plus(REMEMBERED)));
    }

    /** A person as last confirmed. */
    record Known(Person person, long githubId, Instant confirmedAt) {}

    static String key(String login) {
        return Database.storable(login.toLowerCase(Locale.ROOT));
    }
}
