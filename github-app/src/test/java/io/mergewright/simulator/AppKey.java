package io.mergewright.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/** The private key of an app, as GitHub hands it out, and tokens that it signs. */
public final class AppKey {
    /** What stands before the key in PKCS#8 when it has 2048 bits: the version, the algorithm, and the lengths. */
    private static final int PKCS8_HEAD = 26;

    private final KeyPair pair;

    private AppKey(KeyPair pair) {
        this.pair = pair;
    }

    public static AppKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new AppKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA", e);
        }
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** In PKCS#1, as a downloaded key. */
    public String pem() {
        byte[] pkcs8 = pair.getPrivate().getEncoded();
        byte[] key = Arrays.copyOfRange(pkcs8, PKCS8_HEAD, pkcs8.length);
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN RSA PRIVATE KEY-----\n" + text + "\n-----END RSA PRIVATE KEY-----\n";
    }

    /** A token as an app should make it: issued a minute ago, to expire within the ten minutes that GitHub allows. */
    public String token(String issuer, Instant now) {
        return token(issuer, now.minusSeconds(60), now.plus(Duration.ofMinutes(9)));
    }

    public String token(String issuer, Instant issuedAt, Instant expiresAt) {
        String payload = "{\"iat\":%d,\"exp\":%d,\"iss\":\"%s\"}"
                .formatted(issuedAt.getEpochSecond(), expiresAt.getEpochSecond(), issuer);
        String signed = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encode(payload.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
