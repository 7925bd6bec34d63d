package io.mergewright.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;

/**
 * Who the app is. It proves that by a JSON Web Token (RFC 7519, RS256), as GitHub Docs ask for in "Generating a JSON Web Token (JWT) for a
 * GitHub App".
 *
 * @param id number or client id
 */
public record AppIdentity(String id, PrivateKey key) {
    /** For clocks that differ. */
    private static final Duration ISSUED_BEFORE = Duration.ofSeconds(60);

    /** GitHub allows ten minutes, by its own clock. */
    private static final Duration EXPIRES_AFTER = Duration.ofMinutes(9);

    public AppIdentity {
        Objects.requireNonNull(key, "key");
        if (!id.matches("[0-9A-Za-z.]{1,100}")) {
            throw new IllegalArgumentException("'" + id + "' is no id of a GitHub App");
        }
    }

    /** A token that is good for some minutes. */
    String token(Instant now) {
        String claims = "{\"iat\":%d,\"exp\":%d,\"iss\":\"%s\"}"
                .formatted(
                        now.minus(ISSUED_BEFORE).getEpochSecond(),
                        now.plus(EXPIRES_AFTER).getEpochSecond(),
                        id);
        String signed =
                encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + '.' + encoded(claims.getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + '.' + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the app cannot sign", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "app " + id;
    }
}
