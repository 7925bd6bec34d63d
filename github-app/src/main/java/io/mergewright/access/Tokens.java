package io.mergewright.access;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Secrets that open something for a while, so that every process of the server knows them. Only their digests are kept. Thread-safe. */
public final class Tokens {
    private final Database database;
    private final Clock clock;

    public Tokens(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** A new one; what has expired is forgotten. */
    public String issue(TokenKind kind) {
        String token = SecretText.random();
        if (!keep(kind, token)) {
            throw new IllegalStateException("a random text was there already");
        }
        return token;
    }

    /** Whether {@code token} is seen for the first time; from now on it is not. */
    public boolean isFirst(TokenKind kind, String token) {
        return keep(kind, token);
    }

    private boolean keep(TokenKind kind, String token) {
        return database.call("keep a one-time token", handle -> {
            handle.createUpdate("DELETE FROM one_time_token WHERE expires_at <= :now")
                    .bind("now", clock.instant())
                    .execute();
            return handle.createUpdate(
                                    "INSERT INTO one_time_token (digest, kind, expires_at) VALUES (:digest, :kind, :expires) ON CONFLICT DO NOTHING")
                            .bind("digest", SecretText.digest(token))
                            .bind("kind", kind.name())
                            .bind("expires", clock.instant().plus(kind.life()))
                            .execute()
                    == 1;
        });
    }

    public boolean isGood(TokenKind kind, String token) {
        return database.call("look for a one-time token", handle -> find(handle, kind, token))
                .isPresent();
    }

    /** Whether it was good; it is no more. */
    public boolean use(TokenKind kind, String token) {
        return database.call(
                "use a one-time token",
                handle -> find(handle, kind, token)
                        .map(digest -> handle.execute("DELETE FROM one_time_token WHERE digest = ?", digest) == 1)
                        .orElse(false));
    }

    /** Makes all of {@code kinds} good for nothing. */
    public void forget(Set<TokenKind> kinds) {
        database.run(
                "forget one-time tokens",
                handle -> handle.createUpdate("DELETE FROM one_time_token WHERE kind IN (<kinds>)")
                        .bindList("kinds", kinds.stream().map(TokenKind::name).toList())
                        .execute());
    }

    /** By the digest: nobody can tell from the time that this takes which secrets there are. */
    private Optional<String> find(Handle handle, TokenKind kind, String token) {
        return handle.createQuery("SELECT digest FROM one_time_token"
                        + " WHERE digest = :digest AND kind = :kind AND expires_at > :now")
                .bind("digest", SecretText.digest(token))
                .bind("kind", kind.name())
                .bind("now", clock.instant())
                .mapTo(String.class)
                .findOne();
    }
}
