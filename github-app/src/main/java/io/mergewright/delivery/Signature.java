package io.mergewright.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * GitHub's signature of a delivery: {@code sha256=} and the HMAC-SHA256 of the raw body, in hexadecimal digits. Source: GitHub Docs,
 * "Validating webhook deliveries".
 */
public final class Signature {
    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public Signature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** What GitHub would send with {@code body}. */
    public String of(byte[] body) {
        return PREFIX + HexFormat.of().formatHex(digest(body));
    }

    /** Whether {@code header} signs {@code body}. Takes as long for a signature that is nearly right as for any other. */
    public boolean isRight(byte[] body, @Nullable String header) {
        if (header == null || !header.startsWith(PREFIX)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(digest(body), HexFormat.of().parseHex(header.substring(PREFIX.length())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] digest(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no " + ALGORITHM, e);
        }
    }
}
