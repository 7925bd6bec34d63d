package io.mergewright.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Texts under a key that is made of the secret of a session, which only the cookie of a browser holds: whoever has the database alone
 * reads nothing. AES-256 in Galois/Counter mode; the key is an HMAC with SHA-256, as the secret is random already.
 */
public final class Sealed {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String KEY_FOR = "mergewright: the token of GitHub of this session";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    /** {@code text}, which only {@code secret} opens; never twice the same. */
    static String of(String secret, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, secret, nonce).doFinal(text.getBytes(UTF_8));
            byte[] all = new byte[nonce.length + closed.length];
            System.arraycopy(nonce, 0, all, 0, nonce.length);
            System.arraycopy(closed, 0, all, nonce.length, closed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /** What was sealed; empty when {@code secret} is another one, or the text was changed. */
    public static Optional<String> open(String secret, String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, secret, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String secret, byte[] nonce) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var key = new SecretKeySpec(mac.doFinal(KEY_FOR.getBytes(UTF_8)), "AES");
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
