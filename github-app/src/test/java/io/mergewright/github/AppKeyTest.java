package io.mergewright.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AppKeyTest {
    /** Of the head that PKCS#8 puts before a key of 2,048 bits. */
    private static final int HEAD = 26;

    private static PrivateKey key;

    @BeforeAll
    static void generate() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair().getPrivate();
    }

    private static String pem(String name, byte[] bytes) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(name, Base64.getMimeEncoder().encodeToString(bytes), name);
    }

    private static String pkcs1() {
        byte[] pkcs8 = key.getEncoded();
        return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, HEAD, pkcs8.length));
    }

    @Test
    void shouldReadThePkcs8ThatToolsWrite() {
        assertThat(AppKey.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @Test
    void shouldReadThePkcs1ThatGitHubHandsOut() {
        assertThat(AppKey.read(pkcs1())).isEqualTo(key);
    }

    @Test
    void shouldReadAKeyOnOneLineAsItStandsInAVariable() {
        assertThat(AppKey.read(pkcs1().replace("\r\n", "\n").replace("\n", "\\n")))
                .isEqualTo(key);
    }

    @Test
    void shouldSayWhatIsWrongWithoutAnythingOfTheKey() {
        String secret = Base64.getEncoder().encodeToString("half a key".getBytes(UTF_8));

        assertThatThrownBy(() -> AppKey.read(pem("RSA PRIVATE KEY", "half a key".getBytes(UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("damaged")
                .hasMessageNotContaining(secret);
        assertThatThrownBy(() -> AppKey.read("ssh-rsa AAAA")).hasMessageContaining("no private key in PEM");
        assertThatThrownBy(() -> AppKey.read("-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==\n"))
                .hasMessageContaining("encrypted");
    }
}
