package io.mergewright.access;

import io.mergewright.access.People.Known;
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
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;

/**
 * Tokens by which programs come in, in the name of the person who made them: each may do what its scope says and no more than its owner,
 * and sees what its owner was last known to see. Only their digests are kept. Thread-safe.
 */
public final class ApiTokens {
    public static final Duration LONGEST = Duration.ofDays(365);

    /** So many of one owner are enough. */
    public static final int MOST = 50;

    public static final String PREFIX = "mgw_";

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final People people;
    private final LongPredicate welcome;
    private final Clock clock;

    /** @param welcome whether the account of GitHub with this number may come in at all; {@link People#NOT_OF_GITHUB} stands for none */
    public ApiTokens(Store store, People people, LongPredicate welcome, Clock clock) {
        this.database = store.database();
        this.people = people;
        this.welcome = welcome;
        this.clock = clock;
    }

    /**
     * A token, without itself.
     *
     * @param scope the most that it may do
     */
    public record ApiToken(
            long id,
            String login,
            String name,
            Role scope,
            Instant madeAt,
            Instant expiresAt,
            Optional<Instant> usedAt) {}

    /** A token that was just made, with the text that is shown once. */
    public record Made(ApiToken token, String secret) {}

    /** Makes one for {@code owner}; empty when there are too many already. */
    public Optional<Made> make(Person owner, String name, Role scope, Duration life) {
        if (!owner.may(scope) || life.compareTo(LONGEST) > 0 || life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException("no such token for %s: %s for %s".formatted(owner.login(), scope, life));
        }
        String secret = PREFIX + SecretText.random();
        Instant now = clock.instant();
        return database.call("keep an API token", handle -> {
            if (count(handle, owner.login()) >= MOST) {
                return Optional.empty();
            }
            long id = handle.createUpdate("INSERT INTO api_token (digest, login, name, most_role, made_at, expires_at)"
                            + " VALUES (:digest, :login, :name, :role, :now, :expires)")
                    .bind("digest", SecretText.digest(secret))
                    .bind("login", People.key(owner.login()))
                    .bind("name", Database.storable(name))
                    .bind("role", scope.name())
                    .bind("now", now)
                    .bind("expires", now.plus(life))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            var made = new ApiToken(id, owner.login(), name, scope, now, now.plus(life), Optional.empty());
            return Optional.of(new Made(made, secret));
        });
    }

    private static int count(Handle handle, String login) {
        return handle.createQuery("SELECT COUNT(*) FROM api_token WHERE login = :login")
                .bind("login", People.key(login))
                .mapTo(Integer.class)
                .one();
    }

    /** Those of {@code login}, also expired ones, the newest first. */
    public List<ApiToken> of(String login) {
        return database.statement(
                "list API tokens",
                handle -> handle.createQuery("SELECT * FROM api_token WHERE login = :login ORDER BY id DESC")
                        .bind("login", People.key(login))
                        .map((row, context) -> token(row))
                        .list());
    }

    /** Whoever the token {@code secret} stands for; empty when it is good for nothing, or no more. */
    public Optional<Person> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return database.call(
                "look for an API token",
                handle -> handle.createQuery("SELECT * FROM api_token WHERE digest = :digest AND expires_at > :now")
                        .bind("digest", SecretText.digest(secret))
                        .bind("now", clock.instant())
                        .map((row, context) -> token(row))
                        .findOne()
                        .flatMap(token -> owner(handle, token)));
    }

    private Optional<Person> owner(Handle handle, ApiToken token) {
        Optional<Known> known = people.find(handle, token.login()).filter(one -> welcome.test(one.githubId()));
        if (known.isPresent() && token.usedAt().filter(this::isRecent).isEmpty()) {
            handle.createUpdate("UPDATE api_token SET used_at = :now WHERE id = :id")
                    .bind("now", clock.instant())
                    .bind("id", token.id())
                    .execute();
        }
        return known.map(Known::person)
                .map(person -> new Person(
                        person.login(),
                        person.may(token.scope()) ? token.scope() : person.role(),
                        person.visibility()));
    }

    private boolean isRecent(Instant used) {
        return clock.instant().isBefore(used.plus(USE_IS_NOTED_EVERY));
    }

    /** Makes the token {@code id} good for nothing, if it is one of {@code login}; it is forgotten. The name that it had. */
    public Optional<String> revoke(String login, long id) {
        return database.call("revoke an API token", handle -> {
            Optional<String> name = handle.createQuery("SELECT name FROM api_token WHERE id = :id AND login = :login")
                    .bind("id", id)
                    .bind("login", People.key(login))
                    .mapTo(String.class)
                    .findOne();
            handle.execute("DELETE FROM api_token WHERE id = ? AND login = ?", id, People.key(login));
            return name;
        });
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                Role.valueOf(row.getString("most_role")),
                time(row, "made_at").orElseThrow(),
                time(row, "expires_at").orElseThrow(),
                time(row, "used_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
