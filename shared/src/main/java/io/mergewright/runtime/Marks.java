package io.mergewright.runtime;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks around text that nobody who wrote the text can foresee: HMAC-SHA256 of it under the secret of the installation. The
 * same text has the same mark, so that an answer in the cache is found again.
 */
final class Marks implements UnaryOperator<String> {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 16;

    private final SecretKeySpec key;

    Marks(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public String apply(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
