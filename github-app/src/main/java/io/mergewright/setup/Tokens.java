package io.mergewright.setup;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mergewright.store.Database;
import io.mergewright.store.Store;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Secrets of the set-up, so that every process of the server knows them. Only their digests are kept. Thread-safe. */
final class Tokens {
    private static final int BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(Store store, Clock clock) {
        this.database = store.database();
        this.clock = clock;
    }

    /** A new one; what has expired is forgotten. */
    String issue(Token kind) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.run("keep a token of the set-up", handle -> {
            handle.createUpdate("DELETE FROM set_up_token WHERE expires_at <= :now")
                    .bind("now", clock.instant())
                    .execute();
            handle.createUpdate("INSERT INTO set_up_token (digest, kind, expires_at) VALUES (:digest, :kind, :expires)")
                    .bind("digest", digest(token))
                    .bind("kind", kind.name())
                    .bind("expires", clock.instant().plus(kind.life()))
                    .execute();
        });
        return token;
    }

    boolean isGood(Token kind, String token) {
        return database.call("look for a token of the set-up", handle -> find(handle, kind, token))
                .isPresent();
    }

    /** Whether it was good; it is no more. */
    boolean use(Token kind, String token) {
        return database.call(
                "use a token of the set-up",
                handle -> find(handle, kind, token)
                        .map(digest -> handle.execute("DELETE FROM set_up_token WHERE digest = ?", digest) == 1)
                        .orElse(false));
    }

    /** Closes the set-up. */
    void forgetAll() {
        database.run("end the set-up", handle -> handle.execute("DELETE FROM set_up_token"));
    }

    /** Compares with all there are, each in constant time. */
    private Optional<String> find(Handle handle, Token kind, String token) {
        List<String> digests = handle.createQuery(
                        "SELECT digest FROM set_up_token WHERE kind = :kind AND expires_at > :now")
                .bind("kind", kind.name())
                .bind("now", clock.instant())
                .mapTo(String.class)
                .list();
        byte[] wanted = digest(token).getBytes(US_ASCII);
        return digests.stream()
                .filter(digest -> MessageDigest.isEqual(wanted, digest.getBytes(US_ASCII)))
                .findFirst();
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
